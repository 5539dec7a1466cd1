import { lazyPage, route } from '@campus/web-shell';
import { editionPaths } from '../shared/paths/editions-paths.ts';

const editions = () => import('../features/editions/index.ts');

const EditionsPage = lazyPage(async () => (await editions()).EditionsPage, 'editions');
const NewEditionPage = lazyPage(async () => (await editions()).NewEditionPage, 'editions');
const OverviewPage = lazyPage(async () => (await editions()).OverviewPage, 'editions');
const PlanPage = lazyPage(async () => (await editions()).PlanPage, 'editions');
const OpeningsPage = lazyPage(async () => (await editions()).OpeningsPage, 'editions');
const QuotasPage = lazyPage(async () => (await editions()).QuotasPage, 'editions');
const ClosingPage = lazyPage(async () => (await editions()).ClosingPage, 'editions');
const GroupsPage = lazyPage(async () => (await editions()).GroupsPage, 'editions');
const SessionsPage = lazyPage(async () => (await editions()).SessionsPage, 'editions');
const CopyPage = lazyPage(async () => (await editions()).CopyPage, 'editions');

/** Editions: the list, a new one, the pages of one. */
export const editionsRoutes = [
  route(editionPaths.list, () => <EditionsPage />),
  route(editionPaths.add, () => <NewEditionPage />),
  route('/console/editions/:editionId', (params) => <OverviewPage key={params.editionId} {...params} />),
  route('/console/editions/:editionId/plan', (params) => <PlanPage key={params.editionId} {...params} />),
  route('/console/editions/:editionId/openings', (params) => (
    <OpeningsPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/quotas', (params) => <QuotasPage key={params.editionId} {...params} />),
  route('/console/editions/:editionId/closing', (params) => (
    <ClosingPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/groups', (params) => <GroupsPage key={params.editionId} {...params} />),
  route('/console/editions/:editionId/sessions', (params) => (
    <SessionsPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/copy', (params) => <CopyPage key={params.editionId} {...params} />),
];
