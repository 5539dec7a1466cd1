export { RetentionModule } from './retention.module.ts';
export { Retention } from './retention.service.ts';
