export { ViewingEntity } from './viewing.entity.ts';
export { ViewingsModule } from './viewings.module.ts';
