export { PLAN_DAYS, TELL_DAYS_BEFORE } from './plan-keeping.rules.ts';
export { PlansModule } from './plans.module.ts';
