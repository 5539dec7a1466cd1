import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lockOwnEnrolment } from '@campus/delivery';
import { placeOfAttempt, Results } from '@campus/study';
import { type BegunLaunch } from './launch-proof.ts';
import { OpenedItems } from './opened-items.ts';
import { type KnownPackage } from '../packages.ts';
import { ScormAttemptEntity } from '../scorm-attempt.entity.ts';
import { ScormSessionEntity } from '../scorm-session.entity.ts';

/**
 * Restores a launch and its attempt that a restored backup has lost, as they were. Whether it was allowed to
 * open was decided then, and is not checked again.
 */
@Injectable()
export class BringBackLaunch {
  constructor(
    private readonly database: Database,
    private readonly results: Results,
    private readonly opened: OpenedItems,
  ) {}

  /** Does nothing when it exists. `known`: the package it was opened in. */
  async bringBack(
    tx: EntityManager,
    personId: string,
    known: KnownPackage,
    begun: BegunLaunch,
  ): Promise<void> {
    const { enrolmentId, versionId, activityId, sessionId, itemId, packageId, isReview, at } = begun;
    const item = known.launchable.find(({ identifier }) => identifier === itemId);
    const isMine = await lockOwnEnrolment(this.database, tx, enrolmentId, personId);
    if (!item || !isMine) throw new Refused('NOT_FOUND');
    if (await tx.existsBy(ScormSessionEntity, { id: sessionId })) return;
    await this.bringBackAttempt(tx, begun);
    const attemptId = begun.attempt.id;
    await tx.insert(ScormSessionEntity, {
      id: sessionId,
      attemptId,
      itemId,
      packageId,
      isReview,
      startedAt: at,
    });
    if (isReview) return;
    const nothingReached = { isCompleted: false, score: null, isPassed: null };
    await this.results.record(tx, { enrolmentId, versionId, activityId, at, ...nothingReached });
    await this.opened.complete(tx, sessionId, known, item, begun.attempt.policy ?? undefined);
  }

  /** One attempt is open at a time: those before it end with it, and it has ended where another has begun since. */
  private async bringBackAttempt(tx: EntityManager, begun: BegunLaunch): Promise<void> {
    const { enrolmentId, versionId, activityId } = begun;
    const { id, packageId, startedAt, policy } = begun.attempt;
    if (await tx.existsBy(ScormAttemptEntity, { id })) return;
    const isThere: unknown[] = await tx.query(
      `select from version_activity a, scorm_package p where a.version_id = $1 and a.id = $2 and p.id = $3`,
      [versionId, activityId, packageId],
    );
    if (!isThere.length) throw new Refused('NOT_FOUND');
    const here = [enrolmentId, activityId, startedAt];
    await tx.query(
      `update scorm_attempt set finished_at = $3
        where enrolment_id = $1 and activity_id = $2 and started_at <= $3 and finished_at is null`,
      here,
    );
    const [next]: { at: Date | null }[] = await tx.query(
      `select min(started_at) as at from scorm_attempt
        where enrolment_id = $1 and activity_id = $2 and started_at > $3`,
      here,
    );
    const number = await placeOfAttempt(tx, 'scorm_attempt', { enrolmentId, activityId, startedAt });
    await tx.insert(ScormAttemptEntity, {
      ...{ id, enrolmentId, versionId, activityId, packageId, number, policy, startedAt },
      finishedAt: next?.at ?? null,
    });
  }
}
