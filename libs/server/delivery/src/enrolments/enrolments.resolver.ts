import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import {
  EnrolLearnerInput,
  EnrolLearnerResult,
  EnrolMyselfInput,
  EnrolMyselfResult,
  OpenEdition,
  type Enrolled,
} from './enrolment.type.ts';
import { EnrolmentsService } from './enrolments.service.ts';
import { mayEnrolMyself, mayEnrolOthers } from './enrolments.access.ts';

@Resolver()
export class EnrolmentsResolver {
  constructor(private readonly enrolments: EnrolmentsService) {}

  @Allow(mayEnrolMyself)
  @Query(() => [OpenEdition], { description: 'Editions I may enrol in and am not enrolled in.' })
  openEditions(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<OpenEdition[]> {
    return this.enrolments.openEditions(actor, locale);
  }

  @Allow(mayEnrolMyself)
  @Command(EnrolMyselfResult, 'Enrols me in an open edition; who is enrolled already gets that enrolment.')
  enrolMyself(@CurrentActor() actor: Actor, @Args('input') input: EnrolMyselfInput): Promise<Enrolled> {
    return this.enrolments.enrolMyself(actor, input);
  }

  @Allow(mayEnrolOthers)
  @Command(EnrolLearnerResult, 'Enrols a person of a country the actor coordinates.')
  enrolLearner(@CurrentActor() actor: Actor, @Args('input') input: EnrolLearnerInput): Promise<Enrolled> {
    return this.enrolments.enrolLearner(actor, input);
  }
}
