import { lazyPage, route } from '@campus/web-shell';
import { retentionPaths } from '../shared/paths/retention-paths.ts';

const RetentionPage = lazyPage(
  async () => (await import('../features/retention/index.ts')).RetentionPage,
  'retention',
);

/** What the campus keeps, and what it deletes next. */
export const retentionRoutes = [route(retentionPaths.board, () => <RetentionPage />)];
