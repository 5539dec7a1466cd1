export { PlanReviewPage } from './plan-review-page.tsx';
export { PlansPage } from './plans-page.tsx';
