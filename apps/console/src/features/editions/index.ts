export { CopyPage } from './copy-page.tsx';
export { EditionsPage } from './editions-page.tsx';
export { GroupsPage } from './group-plan-page.tsx';
export { NewEditionPage } from './new-page.tsx';
export { OverviewPage } from './overview-page.tsx';
export { PlanPage } from './plan-page.tsx';
export { SessionsPage } from './session-plan-page.tsx';
