import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { dataSourceOptions } from './data-source.ts';
import { Database } from './database.ts';

@Global()
@Module({})
export class DatabaseModule {
  static of(entities: Parameters<typeof dataSourceOptions>[2]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => ({
            ...dataSourceOptions(config.databaseUrl, config.poolSize, entities),
            retryAttempts: 3,
          }),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
