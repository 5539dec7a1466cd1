import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { maySeeToday } from './today.access.ts';
import { Today } from './today.service.ts';
import { TodayArgs, TodayLine } from './today.type.ts';

@Resolver()
export class TodayResolver {
  constructor(private readonly today: Today) {}

  @Allow(maySeeToday)
  @Query(() => [TodayLine], {
    description:
      'What waits for the person asking, within the countries and groups they look after: one line for each kind and edition, and one for each session of the next seven days, at most 20. The most pressing kinds first.',
  })
  todayLines(@CurrentActor() actor: Actor, @Args() args: TodayArgs): Promise<TodayLine[]> {
    return this.today.of(actor, args);
  }
}
