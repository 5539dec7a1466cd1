import { lazyPage, route } from '@campus/web-shell';
import { paths } from '../shared/paths/paths.ts';

const platforms = () => import('../features/platforms/index.ts');

const PlatformsPage = lazyPage(async () => (await platforms()).PlatformsPage, 'platforms');
const MembersPage = lazyPage(async () => (await platforms()).MembersPage, 'platforms');
const DeliveriesPage = lazyPage(async () => (await platforms()).DeliveriesPage, 'platforms');
const ResultsPage = lazyPage(async () => (await platforms()).ResultsPage, 'platforms');

/** Learning platforms of others, and where their courses lead to. */
export const platformsRoutes = [
  route(paths.platforms, () => <PlatformsPage />),
  route('/console/platforms/courses/:placeId', (params) => <MembersPage key={params.placeId} {...params} />),
  route('/console/platforms/webhooks/:webhookId', (params) => (
    <DeliveriesPage key={params.webhookId} {...params} />
  )),
  route('/console/platforms/:platformId', (params) => <ResultsPage key={params.platformId} {...params} />),
];
