export { ViewingEntity } from './viewing.entity.ts';
export { ViewingsModule } from './viewings.module.ts';
export { ViewingsResolver } from './viewings.resolver.ts';
