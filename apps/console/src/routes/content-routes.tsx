import { lazyPage, route } from '@campus/web-shell';
import { paths } from '../shared/paths/paths.ts';

const packages = () => import('../features/packages/index.ts');
const uploads = () => import('../features/uploads/index.ts');
const exported = () => import('../features/exports/index.ts');
const attempts = () => import('../features/attempts/index.ts');

const PackagesPage = lazyPage(async () => (await packages()).PackagesPage);
const PackagePage = lazyPage(async () => (await packages()).PackagePage);
const MovePage = lazyPage(async () => (await packages()).MovePage);
const RulesPage = lazyPage(async () => (await packages()).RulesPage);
const VersionPage = lazyPage(async () => (await packages()).VersionPage);
const UploadsPage = lazyPage(async () => (await uploads()).UploadsPage);
const UploadPage = lazyPage(async () => (await uploads()).UploadPage);
const AttemptsPage = lazyPage(async () => (await attempts()).AttemptsPage);
const AttemptPage = lazyPage(async () => (await attempts()).AttemptPage);

const ExportsPage = lazyPage(async () => (await exported()).ExportsPage);
const DispatchesPage = lazyPage(async () => (await exported()).DispatchesPage);

/** Packages, uploads, attempts, exports, dispatches. */
export const contentRoutes = [
  route(paths.exports, () => <ExportsPage />),
  route(paths.dispatches, () => <DispatchesPage />),
  route('/console/upload', () => <UploadsPage />),
  route('/console/upload/:uploadId', (params) => <UploadPage key={params.uploadId} {...params} />),
  route(paths.packages, () => <PackagesPage />),
  route('/console/packages/:packageId', (params) => <PackagePage key={params.packageId} {...params} />),
  route('/console/packages/:packageId/rules', (params) => <RulesPage key={params.packageId} {...params} />),
  route('/console/packages/:packageId/move', (params) => <MovePage key={params.packageId} {...params} />),
  route('/console/packages/:packageId/versions/:versionId', (params) => (
    <VersionPage key={params.versionId} {...params} />
  )),
  route('/console/packages/:packageId/attempts', (params) => (
    <AttemptsPage key={params.packageId} {...params} />
  )),
  route('/console/packages/:packageId/attempts/:attemptId', (params) => (
    <AttemptPage key={params.attemptId} {...params} />
  )),
];
