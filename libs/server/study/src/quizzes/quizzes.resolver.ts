import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { QuizReading } from './quiz-reading.ts';
import {
  Quiz,
  QuizAttempt,
  QuizAttemptStarted,
  StartQuizAttemptInput,
  StartQuizAttemptResult,
} from './quiz.type.ts';
import { StartAttempt } from './attempts/start-attempt.ts';
import { mayTakeQuizzes } from './quizzes.access.ts';

@Resolver(() => Quiz)
export class QuizzesResolver {
  constructor(
    private readonly reading: QuizReading,
    private readonly starting: StartAttempt,
  ) {}

  @Allow(mayTakeQuizzes)
  @Query(() => Quiz, {
    nullable: true,
    description: 'Null when there is no such quiz in an enrolment of the person.',
  })
  quiz(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Quiz | null> {
    return this.reading.quiz(actor, enrolmentId, activityId, locale);
  }

  @Allow(mayTakeQuizzes)
  @Query(() => QuizAttempt, { nullable: true })
  quizAttempt(
    @CurrentActor() actor: Actor,
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<QuizAttempt | null> {
    return this.reading.attempt(actor, attemptId, locale);
  }

  @Allow(mayTakeQuizzes)
  @Command(StartQuizAttemptResult, 'Begins an attempt, or gives the one that is open.')
  async startQuizAttempt(
    @CurrentActor() actor: Actor,
    @Args('input') input: StartQuizAttemptInput,
  ): Promise<QuizAttemptStarted> {
    return { attemptId: await this.starting.start(actor, input) };
  }
}
