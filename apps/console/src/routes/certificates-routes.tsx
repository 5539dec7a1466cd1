import { lazyPage, route } from '@campus/web-shell';

const certificates = () => import('../features/certificates/index.ts');

const BatchesPage = lazyPage(async () => (await certificates()).BatchesPage, 'certificates');
const TemplatePage = lazyPage(async () => (await certificates()).TemplatePage, 'certificates');
const BatchPage = lazyPage(async () => (await certificates()).BatchPage, 'certificates');

/** Certificates of an edition: its batches, the people of one, how they look. */
export const certificatesRoutes = [
  route('/console/editions/:editionId/certificates', (params) => (
    <BatchesPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/certificates/design', (params) => (
    <TemplatePage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/certificates/:batchId', (params) => (
    <BatchPage key={params.batchId} {...params} />
  )),
];
