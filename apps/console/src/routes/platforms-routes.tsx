import { lazyPage, route } from '@campus/web-shell';
import { paths } from '../shared/paths/paths.ts';

const PlatformsPage = lazyPage(
  async () => (await import('../features/platforms/index.ts')).PlatformsPage,
  'platforms',
);

/** Learning platforms of others, and where their courses lead to. */
export const platformsRoutes = [route(paths.platforms, () => <PlatformsPage />)];
