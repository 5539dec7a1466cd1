export { RetentionModule } from './retention.module.ts';
export { RetentionResolver } from './retention.resolver.ts';
export { Retention } from './retention.service.ts';
