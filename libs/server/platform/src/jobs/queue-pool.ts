import pg from 'pg';
import { CampusClient, clientOptions } from '../database/campus-pool.ts';
import { type Limits } from '../database/connection-limits.ts';
import { log } from '../http/log.ts';

/** Connections of the queue itself: one listens, the others fetch jobs and write down what happened to them. */
const CONNECTIONS = 3;

/** Named like the rest of the campus: `demo reset` sees by it that a server is running. */
export function queuePool(databaseUrl: string, limits: Limits): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    Client: CampusClient,
    ...clientOptions(limits),
  });
  const broken = (error: Error) =>
    log.warn('a connection of the job queue has broken', { error: error.message });
  pool.on('error', broken);
  pool.on('connect', (client) => client.on('error', broken));
  return pool;
}
