import { Injectable } from '@nestjs/common';
import { countedScore, isPassed } from '@campus/quiz-grading';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { isTransientError } from '@campus/platform/database/transient-error.ts';
import { log } from '@campus/platform/http/log.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { OutlineCache, type Outline, type QuizActivity } from '@campus/course';
import { Results } from '../../progress/results.ts';
import { QuestionBank, type Bank } from '../questions/question-bank.ts';
import { gradedAnswers, resultOf } from '../grading.rules.ts';
import { endOfAttempt } from '../quizzes.rules.ts';
import { AnswerSheets } from './answer-sheets.ts';
import { QuizAttemptEntity } from './quiz-attempt.entity.ts';
import {
  answersOfAttempt,
  finishedAttempts,
  lockAttempt,
  overdueAttempts,
  storePoints,
  type OpenAttemptRow,
} from '../quizzes.statements.ts';
import { type FinishedBy } from '../quiz.type.ts';

/**
 * What grading needs of a version. Loaded before a transaction, because inside one nobody may ask for another
 * connection.
 */
export interface GradingGround {
  versionId: string;
  outline: Outline;
  bank: Bank;
}

/** Grades attempts and carries the score into the learner's progress. */
@Injectable()
export class QuizFinishing {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly bank: QuestionBank,
    private readonly results: Results,
    private readonly sheets: AnswerSheets,
    jobs: Jobs,
  ) {
    jobs.registerCron('end-quiz-attempts', '* * * * *', async () => {
      await this.finishOverdue();
    });
  }

  async groundOf(versionId: string): Promise<GradingGround> {
    const [outline, bank] = await Promise.all([this.outlines.get(versionId), this.bank.of(versionId)]);
    return { versionId, outline, bank };
  }

  /** Ends an attempt and grades it; of one that has ended already nothing changes. `ground`: of its version. */
  async finish(
    tx: EntityManager,
    ground: GradingGround,
    attemptId: string,
    by: FinishedBy,
    at: Date,
  ): Promise<void> {
    const [attempt] = await this.database.rowsIn(tx, lockAttempt, [attemptId]);
    if (!attempt || attempt.finished_by) return;
    const { by: ender, end } = endOfAttempt(attempt, by, at);
    await this.grade(tx, ground, attempt, ender, end);
  }

  /** An answer given in time arrived after time had ended the attempt: it counts. */
  async regrade(attemptId: string, versionId: string): Promise<void> {
    const ground = await this.groundOf(versionId);
    await this.database.transaction((tx) => this.gradeAgain(tx, ground, attemptId));
  }

  /** Of an attempt that time has ended; of another nothing changes. */
  async gradeAgain(tx: EntityManager, ground: GradingGround, attemptId: string): Promise<void> {
    const [attempt] = await this.database.rowsIn(tx, lockAttempt, [attemptId]);
    if (attempt?.finished_by === 'time' && attempt.finished_at)
      await this.grade(tx, ground, attempt, 'time', attempt.finished_at);
  }

  /** Ends the attempts whose time is over. May run twice, and in two processes. */
  async finishOverdue(): Promise<number> {
    let finished = 0;
    for (;;) {
      const overdue = await this.database.rows(overdueAttempts);
      const before = finished;
      for (const { id, version_id } of overdue) finished += Number(await this.finishOne(id, version_id));
      if (finished === before) return finished;
    }
  }

  /** One that cannot be graded must not keep the others waiting. */
  private async finishOne(id: string, versionId: string): Promise<boolean> {
    try {
      const ground = await this.groundOf(versionId);
      await this.database.transaction((tx) => this.finish(tx, ground, id, 'time', new Date()));
      return true;
    } catch (error) {
      if (isTransientError(error)) throw error;
      log.error('an attempt whose time is over cannot be ended', { attempt: id, error: String(error) });
      return false;
    }
  }

  private async grade(
    tx: EntityManager,
    { versionId, outline, bank }: GradingGround,
    attempt: OpenAttemptRow,
    by: FinishedBy,
    end: Date,
  ): Promise<void> {
    if (attempt.version_id !== versionId) throw new Error(`attempt ${attempt.id} is of another version`);
    const quiz = outline.find(attempt.activity_id)?.activity;
    if (quiz?.kind !== 'quiz') throw new Error(`attempt ${attempt.id} is not at a quiz`);
    const answers = await this.database.rowsIn(tx, answersOfAttempt, [attempt.id]);
    const { graded_version_id: regradedBy } = attempt;
    const corrected = regradedBy === null ? null : await this.bank.ofIn(tx, regradedBy);
    const graded = gradedAnswers(answers, bank, corrected);
    await this.database.rowsIn(tx, storePoints, [attempt.id, JSON.stringify(graded)]);
    const { score, isPassed } = resultOf(graded, quiz.settings.pass);
    await tx.update(QuizAttemptEntity, attempt.id, {
      finishedAt: end,
      finishedBy: by,
      score: String(score),
      isPassed,
    });
    await this.sheets.keep(tx, attempt.id);
    await this.carryOn(tx, attempt, quiz, end);
  }

  /** The score that counts is computed from all finished attempts by the quiz's rule, and becomes the progress. */
  async carryOn(tx: EntityManager, attempt: OpenAttemptRow, quiz: QuizActivity, at: Date): Promise<void> {
    const finished = await this.database.rowsIn(tx, finishedAttempts, [
      attempt.enrolment_id,
      attempt.activity_id,
    ]);
    const score = countedScore(
      finished.map((one) => ({ score: one.score, finishedAt: one.finished_at })),
      quiz.settings.attempts.counts,
    );
    if (score === null) return;
    const passed = isPassed(score, quiz.settings.pass);
    await this.results.record(tx, {
      enrolmentId: attempt.enrolment_id,
      versionId: attempt.version_id,
      activityId: attempt.activity_id,
      score,
      isPassed: passed,
      isCompleted: passed ?? true,
      at,
    });
  }
}
