import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lockOwnEnrolment } from '@campus/delivery';
import { placeOfAttempt } from '../../progress/place-of-attempt.ts';
import { Results } from '../../progress/results.ts';
import { type BegunAttempt } from './attempt-proof.ts';
import { QuizAnswerEntity } from './quiz-answer.entity.ts';
import { QuizAttemptEntity } from './quiz-attempt.entity.ts';
import { QuizFinishing, type GradingGround } from './quiz-finishing.ts';

/**
 * Restores an attempt that a restored backup has lost, as it was when it began. Whether it was allowed to
 * begin was decided then, and is not checked again.
 */
@Injectable()
export class BringBackAttempt {
  constructor(
    private readonly database: Database,
    private readonly finishing: QuizFinishing,
    private readonly results: Results,
  ) {}

  /** Does nothing when it exists. */
  async bringBack(
    tx: EntityManager,
    personId: string,
    ground: GradingGround,
    begun: BegunAttempt,
  ): Promise<void> {
    const { enrolmentId, versionId, activityId, startedAt } = begun;
    const isMine = await lockOwnEnrolment(this.database, tx, enrolmentId, personId);
    const isKnown =
      ground.outline.find(activityId)?.activity.kind === 'quiz' &&
      begun.questions.every((id) => ground.bank.has(id));
    if (!isMine || !isKnown) throw new Refused('NOT_FOUND');
    if (await tx.existsBy(QuizAttemptEntity, { id: begun.id })) return;
    await this.insert(tx, begun);
    await this.results.record(tx, {
      enrolmentId,
      versionId,
      activityId,
      at: startedAt,
      isCompleted: false,
      score: null,
      isPassed: null,
    });
    await this.finishing.gradeAgain(tx, ground, begun.id);
  }

  /** Where another is open already, time has ended this one: its answers still count as they arrive. */
  private async insert(tx: EntityManager, begun: BegunAttempt): Promise<void> {
    const { id, enrolmentId, versionId, activityId, locale, startedAt, deadlineAt } = begun;
    const number = await placeOfAttempt(tx, 'quiz_attempt', begun);
    const others: unknown[] = await tx.query(
      'select from quiz_attempt where enrolment_id = $1 and activity_id = $2 and finished_at is null',
      [enrolmentId, activityId],
    );
    const now = new Date();
    const end = deadlineAt && deadlineAt < now ? deadlineAt : now;
    await tx.insert(QuizAttemptEntity, {
      ...{ id, enrolmentId, versionId, activityId, number, locale, startedAt, deadlineAt },
      ...(others.length ? { finishedAt: end, finishedBy: 'time', score: '0' } : {}),
    });
    await tx.insert(
      QuizAnswerEntity,
      begun.questions.map((questionId, i) => ({
        attemptId: id,
        versionId,
        questionId,
        position: i + 1,
        isFlagged: false,
      })),
    );
  }
}
