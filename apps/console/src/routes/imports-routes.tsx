import { lazyPage, route } from '@campus/web-shell';
import { importPaths } from '../shared/paths/imports-paths.ts';

const imports = () => import('../features/imports/index.ts');

const ImportsPage = lazyPage(async () => (await imports()).ImportsPage, 'imports');
const ImportPage = lazyPage(async () => (await imports()).ImportPage, 'imports');

/** Lists of people: sent before, and one on its way in. */
export const importsRoutes = [
  route(importPaths.list(), () => <ImportsPage />),
  route('/console/people/import/:importId', (params) => <ImportPage key={params.importId} {...params} />),
];
