import { randomUUID } from 'node:crypto';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { dataSourceOptions } from './data-source.ts';
import { Database } from './database.ts';
import { Epochs } from './epochs.ts';
import { SecretDates } from './secret-dates.ts';

@Global()
@Module({})
export class DatabaseModule {
  /** Registered under its own name: one process may hold several campuses, each with its database. */
  static of(entities: Parameters<typeof dataSourceOptions>[2]): DynamicModule {
    const name = `campus-${randomUUID()}`;
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          name,
          inject: [CONFIG],
          useFactory: (config: Config) => ({
            ...dataSourceOptions(
              config.databaseUrl,
              {
                for: 'serving',
                poolSize: config.poolSize,
                statementSeconds: config.databaseSeconds,
                isProduction: config.isProduction,
              },
              entities,
            ),
            retryAttempts: 3,
          }),
        }),
      ],
      providers: [
        { provide: DataSource, useExisting: getDataSourceToken(name) },
        Database,
        Epochs,
        SecretDates,
      ],
      exports: [Database, Epochs, SecretDates],
    };
  }
}
