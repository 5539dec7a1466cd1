import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { AnswerReadings } from './answer-readings.ts';
import { AnswersReading } from './answers-reading.ts';
import { mayReadAnswers, maySeeReadings } from './answers.access.ts';
import {
  LearnerAnswers,
  LearnerQuizAttempt,
  LearnerScenarioPath,
  ReadingOfMyAnswers,
} from './answers.type.ts';

@Resolver()
export class AnswersResolver {
  constructor(
    private readonly reading: AnswersReading,
    private readonly readings: AnswerReadings,
  ) {}

  @Allow(mayReadAnswers)
  @Query(() => LearnerAnswers, {
    nullable: true,
    description:
      'What an officer of a group one facilitates or a country one coordinates answered; else null. Recorded.',
  })
  learnerAnswers(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<LearnerAnswers | null> {
    return this.reading.of(actor, enrolmentId, locale);
  }

  @Allow(mayReadAnswers)
  @Query(() => LearnerQuizAttempt, {
    nullable: true,
    description: 'One attempt of such an officer at a quiz; else null. Recorded.',
  })
  learnerQuizAttempt(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<LearnerQuizAttempt | null> {
    return this.reading.quizAttempt(actor, id, locale);
  }

  @Allow(mayReadAnswers)
  @Query(() => LearnerScenarioPath, {
    nullable: true,
    description: 'One path of such an officer through a simulation; else null. Recorded.',
  })
  learnerScenarioPath(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<LearnerScenarioPath | null> {
    return this.reading.scenarioPath(actor, id, locale);
  }

  @Allow(maySeeReadings)
  @Query(() => [ReadingOfMyAnswers], {
    description: 'Who has read what I answered, newest first; at most 100. One entry stands for an hour.',
  })
  readingsOfMyAnswers(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<ReadingOfMyAnswers[]> {
    return this.readings.ofMine(actor, locale);
  }
}
