export { RequestsPage } from './requests-page.tsx';
export { SessionsPage } from './sign-ins-page.tsx';
export { TeamPage } from './team-page.tsx';
