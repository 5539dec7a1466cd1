export { CopyPage } from './copy-page.tsx';
export { EditionsPage } from './editions-page.tsx';
export { GroupsPage } from './plan/group-plan-page.tsx';
export { NewEditionPage } from './new-page.tsx';
export { OverviewPage } from './overview-page.tsx';
export { PlanPage } from './plan/plan-page.tsx';
export { SessionsPage } from './plan/session-plan-page.tsx';
