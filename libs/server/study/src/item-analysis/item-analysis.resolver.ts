import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { AnalysedQuizzes } from './analysed-quizzes.ts';
import { mayAnalyseAnswers } from './item-analysis.access.ts';
import { AnalysedQuiz, AnalysisFilter, QuestionAnalysis, QuizAnalysis } from './item-analysis.type.ts';
import { QuestionAnalyses } from './question-analyses.ts';
import { QuizAnalyses } from './quiz-analyses.ts';

@Resolver()
export class ItemAnalysisResolver {
  constructor(
    private readonly quizzes: AnalysedQuizzes,
    private readonly analyses: QuizAnalyses,
    private readonly questions: QuestionAnalyses,
  ) {}

  @Allow(mayAnalyseAnswers)
  @Query(() => [AnalysedQuiz], {
    description: 'Quizzes that somebody has finished, course by course; at most 200.',
  })
  analysedQuizzes(@Args('locale', { type: () => Locale }) locale: Locale): Promise<AnalysedQuiz[]> {
    return this.quizzes.list(locale);
  }

  @Allow(mayAnalyseAnswers)
  @Query(() => QuizAnalysis, {
    nullable: true,
    description: 'What the answers say of a quiz and its questions; null where nobody has finished it.',
  })
  quizAnalysis(
    @CurrentActor() actor: Actor,
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('filter') filter: AnalysisFilter,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<QuizAnalysis | null> {
    return this.analyses.of(actor, activityId, filter, locale);
  }

  @Allow(mayAnalyseAnswers)
  @Query(() => QuestionAnalysis, {
    nullable: true,
    description:
      'What the answers say of one question, option by option; null where fewer than five have answered.',
  })
  questionAnalysis(
    @CurrentActor() actor: Actor,
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('filter') filter: AnalysisFilter,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<QuestionAnalysis | null> {
    return this.questions.of(actor, { activityId, questionId }, filter, locale);
  }
}
