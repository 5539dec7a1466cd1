import { lazyPage, route } from '@campus/web-shell';
import { certificatePaths } from '../shared/paths/certificates-paths.ts';

const certificates = () => import('../features/certificates/index.ts');

const BatchesPage = lazyPage(async () => (await certificates()).BatchesPage, 'certificates');
const TemplatePage = lazyPage(async () => (await certificates()).TemplatePage, 'certificates');
const RegisterPage = lazyPage(async () => (await certificates()).RegisterPage, 'certificates');
const GrantPage = lazyPage(async () => (await certificates()).GrantPage, 'certificates');
const BatchPage = lazyPage(async () => (await certificates()).BatchPage, 'certificates');

/** The register of all, and certificates of an edition: its batches, the people of one, how they look. */
export const certificatesRoutes = [
  route(certificatePaths.register, () => <RegisterPage />),
  route('/console/editions/:editionId/certificates', (params) => (
    <BatchesPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/certificates/design', (params) => (
    <TemplatePage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/certificates/grants/:enrolmentId', (params) => (
    <GrantPage key={params.enrolmentId} {...params} />
  )),
  route('/console/editions/:editionId/certificates/:batchId', (params) => (
    <BatchPage key={params.batchId} {...params} />
  )),
];
