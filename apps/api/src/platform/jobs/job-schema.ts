import { runMigrations } from 'graphile-worker';
import { jobLogger } from './job-logger.ts';

/** Makes or updates the schema `graphile_worker`, which holds the queue. */
export const migrateJobs = (databaseUrl: string): Promise<void> =>
  runMigrations({ connectionString: databaseUrl, maxPoolSize: 2, logger: jobLogger });
