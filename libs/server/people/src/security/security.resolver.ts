import { Args, GraphQLISODateTime, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@campus/platform/auth/allow.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { mayReadSecurityLog } from './security.access.ts';
import { Security } from './security.service.ts';
import { SecurityAlert, SecurityEventList } from './security.type.ts';

@Resolver()
export class SecurityResolver {
  constructor(private readonly security: Security) {}

  @Allow(mayReadSecurityLog)
  @Query(() => SecurityEventList, { description: 'Sign-ins, refusals and changed accounts, newest first.' })
  securityEvents(
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('before', { type: () => ID, nullable: true }) before?: string,
    @Args('kind', { type: () => SecurityKind, nullable: true }) kind?: SecurityKind,
    @Args('personId', { type: () => ID, nullable: true }) personId?: string,
    @Args('search', { type: () => String, nullable: true, description: 'Part of a name or an address.' })
    search?: string,
    @Args('network', { type: () => String, nullable: true, description: 'How it begins.' }) network?: string,
    @Args('from', { type: () => GraphQLISODateTime, nullable: true }) from?: Date,
    @Args('until', { type: () => GraphQLISODateTime, nullable: true, description: 'Not included.' })
    until?: Date,
  ): Promise<SecurityEventList> {
    return this.security.events({
      limit,
      before: before ?? null,
      kind: kind ?? null,
      personId: personId ?? null,
      search: search ?? null,
      network: network ?? null,
      from: from ?? null,
      until: until ?? null,
    });
  }

  @Allow(mayReadSecurityLog)
  @Query(() => [SecurityAlert], { description: 'At most 20: those that go on first, then the latest.' })
  securityAlerts(): Promise<SecurityAlert[]> {
    return this.security.alerts();
  }
}
