import { lazyPage, route } from '@campus/web-shell';
import { versionPaths } from '../shared/paths/versions-paths.ts';

const versions = () => import('../features/versions/index.ts');

const VersionsPage = lazyPage(async () => (await versions()).VersionsPage, 'versions');
const ComparePage = lazyPage(async () => (await versions()).ComparePage, 'versions');
const ApplyPage = lazyPage(async () => (await versions()).ApplyPage, 'versions');

/** Versions of courses, what changed between them, and correcting an edition that is running. */
export const versionsRoutes = [
  route(versionPaths.list, () => <VersionsPage />),
  route('/console/versions/:fromId/to/:toId', (params) => (
    <ComparePage key={`${params.fromId}/${params.toId}`} {...params} />
  )),
  route('/console/versions/:versionId/apply/:editionId', (params) => (
    <ApplyPage key={`${params.versionId}/${params.editionId}`} {...params} />
  )),
];
