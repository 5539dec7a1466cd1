import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.ts';

/** Milliseconds that work waits for a free connection of the pool. */
const CONNECTION_MS = 30_000;

/**
 * What is asked for lies in memory or on a disk without a head: a row found by an index costs little more than the next
 * one, and what a screen shows must not read a table that grows. Compiling a statement takes longer than it runs, and so
 * does planning one that joins ten tables: a statement is planned once (`filteredStatement` is the exception). Who waits
 * for a screen is not alone, so a statement has one processor.
 */
const PLANNER = Object.entries({
  random_page_cost: '1.1',
  jit: 'off',
  plan_cache_mode: 'force_generic_plan',
  max_parallel_workers_per_gather: '0',
})
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

/** TypeORM is given its driver and its classes: a bundled server has no folder to look into. */
export function dataSourceOptions(
  url: string,
  poolSize: number,
  entities: Extract<DataSourceOptions, { type: 'postgres' }>['entities'] = [],
): DataSourceOptions {
  return {
    type: 'postgres',
    driver: pg,
    url,
    poolSize,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    // A request that holds a connection and waits for another one fails, and lets go, before all wait for each other.
    extra: { application_name: 'campus', connectionTimeoutMillis: CONNECTION_MS, options: PLANNER },
  };
}
