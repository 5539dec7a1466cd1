import { runMigrations } from 'graphile-worker';
import { MIGRATION_LIMITS } from '../database/connection-limits.ts';
import { jobLogger } from './job-logger.ts';
import { queuePool } from './queue-pool.ts';

/** Makes or updates the schema `graphile_worker`, which holds the queue. */
export async function migrateJobs(databaseUrl: string): Promise<void> {
  const pool = queuePool(databaseUrl, MIGRATION_LIMITS);
  try {
    await runMigrations({ pgPool: pool, logger: jobLogger });
  } finally {
    await pool.end();
  }
}
