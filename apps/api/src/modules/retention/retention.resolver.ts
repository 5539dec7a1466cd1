import { Query, Resolver } from '@nestjs/graphql';
import { signedIn } from '../../platform/auth/actor.ts';
import { Allow } from '../../platform/auth/allow.ts';
import { retentionRules } from './retention.rules.ts';
import { RetentionRule } from './retention.type.ts';

@Resolver(() => RetentionRule)
export class RetentionResolver {
  @Allow(signedIn)
  @Query(() => [RetentionRule], { description: 'What the campus keeps and for how long.' })
  retentionRules(): RetentionRule[] {
    return retentionRules.map(({ code, days }) => ({ code, days }));
  }
}
