import { lazyPage, route } from '@campus/web-shell';
import { programmePaths } from '../shared/programmes-paths.ts';

const ProgrammesPage = lazyPage(
  async () => (await import('../features/programmes/index.ts')).ProgrammesPage,
  'programmes',
);

/** Programmes and their countries. */
export const programmesRoutes = [route(programmePaths.programmes, () => <ProgrammesPage />)];
