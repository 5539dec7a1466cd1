import { lazyPage, route } from '@campus/web-shell';
import { auditPaths } from '../shared/paths/audit-paths.ts';

const audit = () => import('../features/audit/index.ts');

const AuditPage = lazyPage(async () => (await audit()).AuditPage, 'audit');
const ChainPage = lazyPage(async () => (await audit()).ChainPage, 'audit');

const PersonDataPage = lazyPage(
  async () => (await import('../features/personal-data/index.ts')).PersonDataPage,
  'personal-data',
);

/** Who did what, and whether the record of it is whole. */
export const auditRoutes = [
  route(auditPaths.list, () => <AuditPage />),
  route(auditPaths.chain, () => <ChainPage />),
  route('/console/people/:personId/data', (params) => <PersonDataPage key={params.personId} {...params} />),
];
