export { HandedInPage } from './review/handed-in-page.tsx';
export { PlanPage } from './plan-page.tsx';
export { PlanPartPage } from './plan-part-page.tsx';
