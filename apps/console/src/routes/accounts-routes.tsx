import { lazyPage, route } from '@campus/web-shell';
import { accountsPaths } from '../shared/paths/accounts-paths.ts';

const accounts = () => import('../features/accounts/index.ts');

const RequestsPage = lazyPage(async () => (await accounts()).RequestsPage, 'accounts');

const TeamPage = lazyPage(async () => (await accounts()).TeamPage, 'accounts');
const SessionsPage = lazyPage(async () => (await accounts()).SessionsPage, 'accounts');

/** How people sign in and are named, and what staff may do. */
export const accountsRoutes = [
  route(accountsPaths.requests, () => <RequestsPage />),
  route(accountsPaths.staff, () => <TeamPage />),
  route(accountsPaths.sessions, () => <SessionsPage />),
];
