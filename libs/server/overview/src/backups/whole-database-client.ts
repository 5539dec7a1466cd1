import pg from 'pg';
import { clientOptions } from '@campus/platform/database/campus-pool.ts';
import { MIGRATION_LIMITS } from '@campus/platform/database/connection-limits.ts';

/**
 * A connection that reads or writes the whole database. It may take long, but waits a minute at most for a lock: the
 * sweep of files may hold the one a backup needs, and its server may be dead.
 */
export function wholeDatabaseClient(databaseUrl: string, name: string): pg.Client {
  const client = new pg.Client({
    ...clientOptions(MIGRATION_LIMITS),
    connectionString: databaseUrl,
    application_name: name,
  });
  // Reported by the query it breaks; unheard between two queries, it would end the process.
  client.on('error', () => undefined);
  return client;
}
