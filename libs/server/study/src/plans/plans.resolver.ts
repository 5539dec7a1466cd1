import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { Plan } from './plan.type.ts';
import { PlansService } from './plans.service.ts';
import { mayReadPlans } from './plans.access.ts';

@Resolver(() => Plan)
export class PlansResolver {
  constructor(private readonly plans: PlansService) {}

  @Allow(mayReadPlans)
  @Query(() => Plan, {
    nullable: true,
    description: 'The plan I have written in an enrolment of mine; nobody else reads it.',
  })
  plan(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Plan | null> {
    return this.plans.planOf(actor, enrolmentId, locale);
  }
}
