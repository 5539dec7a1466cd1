import { lazyPage, route } from '@campus/web-shell';
import { accountsPaths } from '../shared/paths/accounts-paths.ts';

const ProvidersPage = lazyPage(
  async () => (await import('../features/providers/index.ts')).ProvidersPage,
  'providers',
);

/** Institutions whose people sign in with the account they have there. */
export const providersRoutes = [route(accountsPaths.providers, () => <ProvidersPage />)];
