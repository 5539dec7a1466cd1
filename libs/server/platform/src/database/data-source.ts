import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { CampusPool, clientOptions, type CampusPoolConfig } from './campus-pool.ts';
import { ASIDE_LIMITS, longLimits, MIGRATION_LIMITS, requestLimits } from './connection-limits.ts';

/**
 * Data is in memory or on an SSD: a row found by an index costs little more than the next one, and no screen
 * may scan a table that grows. Compiling (JIT) a statement takes longer than running it, and so does planning
 * a join of ten tables: a statement is planned once (`filteredStatement` is the exception). Other people are
 * waiting too, so a statement uses one processor.
 */
const PLANNER = Object.entries({
  random_page_cost: '1.1',
  jit: 'off',
  plan_cache_mode: 'force_generic_plan',
  max_parallel_workers_per_gather: '0',
})
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

type Options = Extract<DataSourceOptions, { type: 'postgres' }>;

/** What a data source is for; each has the time it needs. */
export type DataSourceUse =
  | { for: 'serving'; poolSize: number; statementSeconds: number; isProduction: boolean }
  | { for: 'migrating'; poolSize: number; migrations: Options['migrations'] };

/** Two jobs at a time; a batch of certificates has four transactions. */
const LONG_CONNECTIONS = 6;

function poolOptions(use: DataSourceUse): CampusPoolConfig {
  if (use.for === 'migrating') return clientOptions(MIGRATION_LIMITS, PLANNER);
  return {
    ...clientOptions(requestLimits(use.statementSeconds), PLANNER),
    refusesSecondConnection: !use.isProduction,
    long: { ...clientOptions(longLimits(use.statementSeconds), PLANNER), max: LONG_CONNECTIONS },
    aside: { ...clientOptions(ASIDE_LIMITS, PLANNER), max: 2 },
  };
}

/** TypeORM is given its driver and its classes: a bundled server has no folder to look into. */
export function dataSourceOptions(
  url: string,
  use: DataSourceUse,
  entities: Options['entities'] = [],
): DataSourceOptions {
  return {
    type: 'postgres',
    driver: { ...pg, Pool: CampusPool },
    url,
    poolSize: use.poolSize,
    entities,
    migrations: use.for === 'migrating' ? use.migrations : [],
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: poolOptions(use),
  };
}
