import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { OutlineCache } from '@campus/course';
import { ScormAllowanceEntity } from '../scorm/launching/scorm-allowance.entity.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { canChangeRecord, whoseRecords } from './scorm-records.access.ts';
import { ScormRecordReading } from './scorm-record-reading.ts';
import { ownerOfEnrolment, recordById, type OwnerRow } from './scorm-records.statements.ts';
import { type AllowScormAttemptInput, type ScormAttemptAllowed } from './scorm-change.type.ts';

/** Whose activity gets one attempt more. */
type Allowed = OwnerRow & { activity_id: string };

/** Gives a learner one attempt more than the policy does. */
@Injectable()
export class AllowScormAttempt {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly audit: AuditService,
    private readonly reading: ScormRecordReading,
  ) {}

  async allow(actor: Actor, input: AllowScormAttemptInput): Promise<ScormAttemptAllowed> {
    const reason = reasonIn(input.reason);
    const owner = await this.ownerOf(actor, input);
    if (!owner || !canChangeRecord(actor, { personId: owner.person_id })) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'allowScormAttempt', () =>
        this.add(tx, actor, owner, reason),
      ),
    );
    return {
      enrolmentId: owner.enrolment_id,
      activityId: owner.activity_id,
      attemptsLeft: await this.reading.left(owner),
    };
  }

  private async add(tx: EntityManager, actor: Actor, owner: Allowed, reason: string): Promise<string> {
    const id = newId();
    await tx.insert(ScormAllowanceEntity, {
      id,
      enrolmentId: owner.enrolment_id,
      versionId: owner.version_id,
      activityId: owner.activity_id,
      grantedBy: actor.personId,
      reason,
    });
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'scorm-attempt.allowed',
      subjectType: 'enrolment',
      subjectId: owner.enrolment_id,
      countryCode: owner.country,
      reason,
      detail: { activityId: owner.activity_id },
    });
    return id;
  }

  private async ownerOf(
    actor: Actor,
    { attemptId, enrolmentId, activityId }: AllowScormAttemptInput,
  ): Promise<Allowed | null> {
    const whose = whoseRecords(actor);
    if (attemptId) return isId(attemptId) ? this.database.row(recordById, { attemptId, ...whose }) : null;
    if (!isId(enrolmentId) || !isId(activityId)) return null;
    const owner = await this.database.row(ownerOfEnrolment, { enrolmentId, ...whose });
    if (!owner) return null;
    const outline = await this.outlines.get(owner.version_id);
    const activity = outline.find(activityId.toLowerCase())?.activity;
    return activity?.kind === 'scorm' ? { ...owner, activity_id: activity.id } : null;
  }
}
