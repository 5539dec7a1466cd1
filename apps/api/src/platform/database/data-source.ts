import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.ts';

/** Milliseconds that work waits for a free connection of the pool. */
const CONNECTION_MS = 30_000;

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
    extra: { application_name: 'campus', connectionTimeoutMillis: CONNECTION_MS },
  };
}
