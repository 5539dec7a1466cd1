import { lazyPage, route } from '@campus/web-shell';
import { editionPaths } from '../shared/editions-paths.ts';

const editions = () => import('../features/editions/index.ts');

const EditionsPage = lazyPage(async () => (await editions()).EditionsPage, 'editions');
const OverviewPage = lazyPage(async () => (await editions()).OverviewPage, 'editions');

/** Editions: the list, the pages of one. */
export const editionsRoutes = [
  route(editionPaths.list, () => <EditionsPage />),
  route('/console/editions/:editionId', (params) => <OverviewPage key={params.editionId} {...params} />),
];
