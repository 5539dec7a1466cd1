import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { Scenario } from './scenario.type.ts';
import { ScenariosService } from './scenarios.service.ts';
import { mayPlayScenarios } from './scenarios.access.ts';

@Resolver(() => Scenario)
export class ScenariosResolver {
  constructor(private readonly scenarios: ScenariosService) {}

  @Allow(mayPlayScenarios)
  @Query(() => Scenario, {
    nullable: true,
    description: 'A scenario of an enrolment of mine; null while a gate is in the way.',
  })
  scenario(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Scenario | null> {
    return this.scenarios.scenarioOf(actor, enrolmentId, activityId, locale);
  }
}
