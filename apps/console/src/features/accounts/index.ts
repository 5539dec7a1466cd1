export { RequestsPage } from './requests-page.tsx';
export { SessionsPage } from './sessions-page.tsx';
export { StaffPage } from './staff-page.tsx';
