import { Injectable } from '@nestjs/common';
import { defaultAttemptPolicy, gradedStanding, type ItemResult } from '@campus/scorm-format';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { Results } from '@campus/study';
import { Packages, type KnownPackage } from '../scorm/packages.ts';
import { ScormAttemptEntity } from '../scorm/scorm-attempt.entity.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { canChangeRecord, whoseRecords } from './scorm-records.access.ts';
import { attemptStandingOf } from './scorm-records.rules.ts';
import {
  attemptsOfActivity,
  itemsOfRecord,
  recordById,
  repairItem,
  type RecordRow,
} from './scorm-records.statements.ts';
import { type RepairScormStatusInput } from './scorm-change.type.ts';

/** Sets the result of an item, or of an attempt, by hand. Later reports of earlier launches no longer change it. */
@Injectable()
export class RepairScormStatus {
  constructor(
    private readonly database: Database,
    private readonly packages: Packages,
    private readonly results: Results,
    private readonly audit: AuditService,
  ) {}

  async repair(actor: Actor, input: RepairScormStatusInput): Promise<string> {
    const reason = reasonIn(input.reason);
    const result = resultIn(input);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'repairScormStatus', async () => {
        const row = await this.lock(tx, actor, input.attemptId);
        const known = await this.packages.getIn(tx, row.package_id);
        await this.apply(tx, row, known, input.itemId ?? null, result);
        await this.carry(tx, row);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'scorm-status.repaired',
          subjectType: 'scorm-attempt',
          subjectId: row.id,
          countryCode: row.country,
          reason,
          detail: { itemId: input.itemId ?? null, ...result },
        });
        return row.id;
      }),
    );
  }

  private async lock(tx: EntityManager, actor: Actor, attemptId: string): Promise<RecordRow> {
    const row = isId(attemptId)
      ? await this.database.rowIn(tx, recordById, { attemptId, ...whoseRecords(actor) })
      : null;
    if (!row || !canChangeRecord(actor, { personId: row.person_id })) throw new Refused('NOT_FOUND');
    await tx.query('select from scorm_attempt where id = $1 for update', [row.id]);
    return row;
  }

  private async apply(
    tx: EntityManager,
    row: RecordRow,
    known: KnownPackage,
    itemId: string | null,
    result: ItemResult,
  ): Promise<void> {
    const repairId = newId();
    if (itemId !== null) {
      if (!known.launchable.some(({ identifier }) => identifier === itemId)) throw new Refused('NOT_FOUND');
      const { isCompleted, isPassed, score } = result;
      await this.database.rowsIn(tx, repairItem, {
        attemptId: row.id,
        itemId,
        isCompleted,
        isPassed,
        score,
        repairId,
      });
    }
    const standing =
      itemId === null
        ? result
        : attemptStandingOf(await this.database.rowsIn(tx, itemsOfRecord, [row.id]), known.launchable.length);
    await tx.update(ScormAttemptEntity, row.id, {
      completedAt: standing.isCompleted ? (row.completed_at ?? new Date()) : null,
      isPassed: standing.isPassed,
      score: standing.score === null ? null : String(standing.score),
      // A repaired item keeps its result while the others continue; otherwise the rolled-up root would
      // override it.
      ...(itemId === null || known.isCourse ? { repairId } : {}),
    });
  }

  /** The result of the activity from all its attempts. */
  private async carry(tx: EntityManager, row: RecordRow): Promise<void> {
    const rows = await this.database.rowsIn(tx, attemptsOfActivity, [row.enrolment_id, row.activity_id]);
    const standing = gradedStanding(
      rows.map((attempt) => ({
        number: attempt.number,
        isFinished: attempt.is_finished,
        isCompleted: attempt.is_completed,
        isPassed: attempt.is_passed,
        score: attempt.score,
      })),
      row.policy ?? defaultAttemptPolicy,
    );
    await this.results.correct(tx, {
      enrolmentId: row.enrolment_id,
      versionId: row.version_id,
      activityId: row.activity_id,
      at: new Date(),
      ...standing,
    });
  }
}

function resultIn({ isCompleted, isPassed, score }: RepairScormStatusInput): ItemResult {
  if (score !== null && score !== undefined && !(score >= 0 && score <= 100))
    throw new Refused('INPUT_INVALID', { field: 'score' });
  return {
    isCompleted,
    isPassed: isPassed ?? null,
    score: score === null || score === undefined ? null : Math.round(score * 100) / 100,
  };
}
