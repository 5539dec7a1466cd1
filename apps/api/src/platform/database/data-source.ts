import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.ts';

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
    extra: { application_name: 'campus' },
  };
}
