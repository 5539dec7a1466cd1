import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache } from '@campus/course';
import { outcomeShares } from '../quizzes/outcome-results.ts';
import { QuestionBank } from '../quizzes/questions/question-bank.ts';
import { QuizReading } from '../quizzes/quiz-reading.ts';
import { reviewFor } from '../quizzes/quizzes.rules.ts';
import { attemptsOfLearner, type LearnerRow, type QuizAttemptRow } from './answers.statements.ts';
import { type LearnerAttempt, type LearnerQuiz, type LearnerQuizAttempt } from './answers.type.ts';

/** What an officer answered in quizzes; the caller has made sure that it may be read. */
@Injectable()
export class QuizAnswers {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly bank: QuestionBank,
    private readonly quizzes: QuizReading,
  ) {}

  /** In the order of the course. */
  async of(enrolmentId: string, versionId: string, asked: Locale): Promise<LearnerQuiz[]> {
    const [outline, rows] = await Promise.all([
      this.outlines.get(versionId),
      this.database.rows(attemptsOfLearner, [enrolmentId]),
    ]);
    const locale = outline.localeFor(asked);
    const found = outline.activities.map(async (quiz): Promise<LearnerQuiz[]> => {
      const own = rows.filter(({ activity_id }) => activity_id === quiz.id);
      if (quiz.kind !== 'quiz' || own.length === 0) return [];
      return [
        {
          activityId: quiz.id,
          title: quiz.titles[locale] ?? quiz.key,
          moduleTitle: outline.find(quiz.id)?.module.titles[locale] ?? null,
          isGraded: quiz.settings.graded,
          passMark: quiz.settings.pass,
          attempts: await Promise.all(own.map((row) => this.attemptOf(row, asked))),
        },
      ];
    });
    return (await Promise.all(found)).flat();
  }

  /** Questions and answers only where the quiz shows the right answers to its officer. */
  async one(
    { person_id }: LearnerRow,
    attemptId: string,
    asked: Locale,
  ): Promise<Omit<LearnerQuizAttempt, 'learner'> | null> {
    const shown = await this.quizzes.attemptOf(person_id, attemptId, asked);
    if (!shown) return null;
    const { attempt, review } = shown;
    return {
      id: attempt.id,
      number: attempt.number,
      startedAt: attempt.startedAt,
      finishedAt: attempt.finishedAt,
      score: attempt.result?.score ?? null,
      isPassed: attempt.result?.isPassed ?? null,
      showsAnswers: review.keys,
      byOutcome: attempt.result?.byOutcome ?? [],
      activityId: attempt.activityId,
      title: attempt.title,
      passMark: attempt.result?.passMark ?? null,
      locale: attempt.locale,
      questions: review.keys ? attempt.questions : [],
    };
  }

  /** In the version it was begun with. */
  private async attemptOf(row: QuizAttemptRow, asked: Locale): Promise<LearnerAttempt> {
    const [outline, questions] = await Promise.all([
      this.outlines.get(row.version_id),
      this.bank.of(row.version_id),
    ]);
    const quiz = outline.find(row.activity_id)?.activity;
    const course = { modules: outline.modules, questions };
    return {
      id: row.id,
      number: row.number,
      startedAt: row.started_at,
      finishedAt: row.finished_at,
      score: row.score,
      isPassed: row.is_passed,
      showsAnswers: quiz?.kind === 'quiz' && reviewFor(row, quiz.settings).keys,
      byOutcome: row.score === null ? [] : outcomeShares(row.answers, course, outline.localeFor(asked)),
    };
  }
}
