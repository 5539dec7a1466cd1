export { PlansModule } from './plans.module.ts';
export { PlansResolver } from './plans.resolver.ts';
