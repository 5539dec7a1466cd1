import { Module, type DynamicModule } from '@nestjs/common';
import { AuthModule } from '@campus/platform/auth/auth.module.ts';
import { ConfigModule } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { DatabaseModule } from '@campus/platform/database/database.module.ts';
import { CampusGraphqlModule } from '@campus/platform/graphql/graphql.module.ts';
import { JobsModule } from '@campus/platform/jobs/jobs.module.ts';
import { MailModule } from '@campus/platform/mail/mail.module.ts';
import { SecurityLogModule } from '@campus/platform/security-log/security-log.module.ts';
import { StorageModule } from '@campus/platform/storage/storage.module.ts';
import { ThrottleModule } from '@campus/platform/throttle/throttle.module.ts';
import { businessModules, entities } from './domains.ts';

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
