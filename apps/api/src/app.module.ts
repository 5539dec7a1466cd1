import { Module, type DynamicModule } from '@nestjs/common';
import { AuthModule } from './platform/auth/auth.module.ts';
import { ConfigModule } from './platform/config/config.module.ts';
import { type Config } from './platform/config/config.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { CampusGraphqlModule } from './platform/graphql/graphql.module.ts';
import { JobsModule } from './platform/jobs/jobs.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { SecurityLogModule } from './platform/security-log/security-log.module.ts';
import { StorageModule } from './platform/storage/storage.module.ts';
import { ThrottleModule } from './platform/throttle/throttle.module.ts';
import { businessModules, entities } from './modules.ts';

@Module({})
export class AppModule {
  /** The campus that answers clients. */
  static of(config: Config): DynamicModule {
    const { imports = [], ...campus } = AppModule.withoutClients(config);
    return { ...campus, imports: [...imports, CampusGraphqlModule] };
  }

  /** The same without its schema, which takes longer to build than most commands take to run. */
  static withoutClients(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule.of(entities),
        StorageModule,
        JobsModule,
        MailModule,
        ThrottleModule,
        SecurityLogModule,
        AuthModule,
        ...businessModules,
      ],
    };
  }
}
