export { RequestsPage } from './requests-page.tsx';
export { SessionsPage } from './sign-ins-page.tsx';
export { StaffPage } from './staff-page.tsx';
