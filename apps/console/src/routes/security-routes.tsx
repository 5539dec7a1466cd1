import { lazyPage, route } from '@campus/web-shell';
import { securityPaths } from '../shared/paths/security-paths.ts';

const SecurityPage = lazyPage(
  async () => (await import('../features/security/index.ts')).SecurityPage,
  'security',
);

/** Who tried to sign in, and who was refused. */
export const securityRoutes = [route(securityPaths.log, () => <SecurityPage />)];
