import { lazyPage, route } from '@campus/web-shell';
import { kitPaths } from '../shared/paths/kit-paths.ts';

const kit = () => import('../features/kit/index.ts');

const KitPage = lazyPage(async () => (await kit()).KitPage, 'kit');
const PaperPage = lazyPage(async () => (await kit()).PaperPage, 'kit');

/** What those who teach a course read. */
export const kitRoutes = [
  route(kitPaths.list, () => <KitPage />),
  route('/console/kit/:versionId/:paperId', (params) => <PaperPage key={params.paperId} {...params} />),
];
