import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { DecidePlanReviews } from './decide-plan-reviews.ts';
import { OwnReviews } from './own-plan-reviews.ts';
import * as types from './plan-review.type.ts';
import { mayReviewPlans, maySeeOwnReviews } from './plan-reviews.access.ts';
import { PlanReviewsReading } from './plan-reviews-reading.ts';

@Resolver()
export class PlanReviewsResolver {
  constructor(
    private readonly own: OwnReviews,
    private readonly reading: PlanReviewsReading,
    private readonly deciding: DecidePlanReviews,
  ) {}

  @Allow(maySeeOwnReviews)
  @Query(() => types.OwnPlanReviews, {
    nullable: true,
    description:
      'When I handed my plan in, and what was said of it. Null: plans of this course are not reviewed.',
  })
  ownPlanReviews(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<types.OwnPlanReviews | null> {
    return this.own.of(actor, enrolmentId, locale);
  }

  @Allow(maySeeOwnReviews)
  @Query(() => types.HandedInPlan, { nullable: true, description: 'My plan as I handed it in.' })
  ownHandedInPlan(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<types.HandedInPlan | null> {
    return this.own.textsOf(actor, id, locale);
  }

  @Allow(maySeeOwnReviews)
  @Command(types.SeePlanReviewResult, 'I have opened the outcome of a review. Refuses NOT_FOUND.')
  seePlanReview(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SeePlanReviewInput,
  ): Promise<types.PlanReviewed> {
    return this.own.see(actor, input.handInId);
  }

  @Allow(mayReviewPlans)
  @Query(() => types.PlanToReviewPage, {
    description:
      'Plans that were handed in, of the groups one facilitates and the countries one coordinates.',
  })
  plansToReview(
    @CurrentActor() actor: Actor,
    @Args() args: types.PlansToReviewArgs,
  ): Promise<types.PlanToReviewPage> {
    return this.reading.page(actor, args);
  }

  @Allow(mayReviewPlans)
  @Query(() => types.PlanReview, {
    nullable: true,
    description: 'Null: there is none for the person asking.',
  })
  planReview(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<types.PlanReview | null> {
    return this.reading.one(actor, id, locale);
  }

  @Allow(mayReviewPlans)
  @Command(
    types.DecidePlanReviewResult,
    'Returns or approves a plan, and tells its author by mail. Refuses NOT_FOUND, PLAN_DECIDED, PLAN_READ_BY_ANOTHER, PLAN_BELOW_APPROVAL.',
  )
  decidePlanReview(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.DecidePlanReviewInput,
  ): Promise<types.PlanReviewed> {
    return this.deciding.decide(actor, input);
  }

  @Allow(mayReviewPlans)
  @Command(
    types.TakePlanReviewResult,
    'Goes on with what a colleague has begun. Refuses NOT_FOUND, PLAN_DECIDED.',
  )
  takePlanReview(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.TakePlanReviewInput,
  ): Promise<types.PlanReviewed> {
    return this.deciding.take(actor, input);
  }
}
