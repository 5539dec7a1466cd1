import { lazyPage, route } from '@campus/web-shell';
import { jobPaths } from '../shared/paths/jobs-paths.ts';

const JobsPage = lazyPage(async () => (await import('../features/jobs/index.ts')).JobsPage, 'jobs');

/** Work of the servers that waits or failed. */
export const jobsRoutes = [route(jobPaths.list, () => <JobsPage />)];
