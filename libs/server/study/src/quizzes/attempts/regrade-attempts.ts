import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { OutlineCache, type Outline, type QuizActivity } from '@campus/course';
import { gradedAnswers, resultOf } from '../grading.rules.ts';
import { QuestionBank } from '../questions/question-bank.ts';
import { answersOfAttempt, answersOfAttempts, lockAttempt, storePoints } from '../quizzes.statements.ts';
import { AnswerSheets } from './answer-sheets.ts';
import { QuizAttemptEntity } from './quiz-attempt.entity.ts';
import { QuizFinishing } from './quiz-finishing.ts';

/** What an attempt has come to, or would come to. Per cent; null: nothing is passed there. */
export interface AttemptOutcome {
  score: number;
  isPassed: boolean | null;
}

/** Grades finished attempts again by the keys of a correction of their version. */
@Injectable()
export class RegradeAttempts {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly bank: QuestionBank,
    private readonly finishing: QuizFinishing,
    private readonly sheets: AnswerSheets,
  ) {}

  /** What grading would make of finished attempts, by their ids. Nothing is changed. */
  async preview(attemptIds: readonly string[], versionId: string): Promise<Map<string, AttemptOutcome>> {
    if (attemptIds.length === 0) return new Map();
    const rows = await this.database.rows(answersOfAttempts, [attemptIds]);
    const [outline, corrected] = [await this.outlines.get(versionId), await this.bank.of(versionId)];
    const outcomes = new Map<string, AttemptOutcome>();
    for (const row of rows) {
      const graded = gradedAnswers(row.answers, await this.bank.of(row.version_id), corrected);
      outcomes.set(row.attempt_id, resultOf(graded, quizIn(outline, row.activity_id).settings.pass));
    }
    return outcomes;
  }

  /**
   * In the caller's transaction. Returns what it was and what it is; null: the attempt is open, or was graded by these keys
   * already. No result gets less by it.
   */
  async regrade(
    tx: EntityManager,
    attemptId: string,
    versionId: string,
  ): Promise<{ before: AttemptOutcome; after: AttemptOutcome } | null> {
    const [attempt] = await this.database.rowsIn(tx, lockAttempt, [attemptId]);
    const isGraded = (attempt?.graded_version_id ?? attempt?.version_id) === versionId;
    if (!attempt?.finished_at || attempt.score === null || isGraded) return null;
    const quiz = quizIn(await this.outlines.getIn(tx, versionId), attempt.activity_id);
    const answers = await this.database.rowsIn(tx, answersOfAttempt, [attemptId]);
    const bank = await this.bank.ofIn(tx, attempt.version_id);
    const graded = gradedAnswers(answers, bank, await this.bank.ofIn(tx, versionId));
    const before = { score: attempt.score, isPassed: attempt.is_passed };
    const after = resultOf(graded, quiz.settings.pass);
    await this.database.rowsIn(tx, storePoints, [attemptId, JSON.stringify(graded)]);
    await tx.update(QuizAttemptEntity, attemptId, {
      gradedVersionId: versionId,
      regradedAt: new Date(),
      ...(attempt.graded_version_id === null ? { firstScore: String(before.score) } : {}),
      score: String(after.score),
      isPassed: after.isPassed,
    });
    await this.sheets.keep(tx, attemptId);
    if (after.score !== before.score) await this.finishing.carryOn(tx, attempt, quiz, attempt.finished_at);
    return { before, after };
  }
}

function quizIn(outline: Outline, activityId: string): QuizActivity {
  const quiz = outline.find(activityId)?.activity;
  if (quiz?.kind !== 'quiz') throw new Error(`activity ${activityId} is no quiz`);
  return quiz;
}
