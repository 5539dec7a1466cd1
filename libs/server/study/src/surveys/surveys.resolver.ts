import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { Survey } from './survey.type.ts';
import { SurveysService } from './surveys.service.ts';
import { mayAnswerSurveys } from './surveys.access.ts';

@Resolver(() => Survey)
export class SurveysResolver {
  constructor(private readonly surveys: SurveysService) {}

  @Allow(mayAnswerSurveys)
  @Query(() => Survey, {
    nullable: true,
    description: 'A survey of an enrolment of mine; null while a gate is in the way.',
  })
  survey(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Survey | null> {
    return this.surveys.surveyOf(actor, enrolmentId, activityId, locale);
  }
}
