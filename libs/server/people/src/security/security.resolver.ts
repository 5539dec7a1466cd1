import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@campus/platform/auth/allow.ts';
import { mayReadSecurityLog } from './security.access.ts';
import { Security } from './security.service.ts';
import { SecurityAlert, SecurityEventList, SecurityEventsArgs } from './security.type.ts';

@Resolver()
export class SecurityResolver {
  constructor(private readonly security: Security) {}

  @Allow(mayReadSecurityLog)
  @Query(() => SecurityEventList, { description: 'Sign-ins, refusals and changed accounts, newest first.' })
  securityEvents(@Args() args: SecurityEventsArgs): Promise<SecurityEventList> {
    return this.security.events(args);
  }

  @Allow(mayReadSecurityLog)
  @Query(() => [SecurityAlert], { description: 'At most 20: those that go on first, then the latest.' })
  securityAlerts(): Promise<SecurityAlert[]> {
    return this.security.alerts();
  }
}
