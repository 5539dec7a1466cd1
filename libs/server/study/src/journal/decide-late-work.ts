import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { ApplyLateWork } from './apply-late-work.ts';
import { canDecide } from './late-work.access.ts';
import { decideWork, notTakenOf, waitingWork, withdrawReceipts } from './late-work.statements.ts';
import { type DecideLateWorkInput, type LateWorkDecided } from './late-work.type.ts';

/** Decides, with a reason and in the audit, whether late work counts. */
@Injectable()
export class DecideLateWork {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly applying: ApplyLateWork,
  ) {}

  /** Refuses NOT_FOUND (also when nothing waits any more) and REASON_NEEDED. */
  async decide(actor: Actor, input: DecideLateWorkInput): Promise<LateWorkDecided> {
    const reason = reasonIn(input.reason);
    const { enrolmentId, activityId, isAccepted } = input;
    const attemptId = input.attemptId ?? null;
    if (!isId(enrolmentId) || !isId(activityId) || (attemptId !== null && !isId(attemptId)))
      throw new Refused('NOT_FOUND');
    const { entries } = await this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'decideLateWork', () =>
        this.settle(tx, actor, { ...input, attemptId, reason }),
      ),
    );
    if (!isAccepted) return { enrolmentId, entries, notTaken: 0 };
    await this.applying.apply(enrolmentId);
    const left = await this.database.row(notTakenOf, [enrolmentId, activityId, attemptId]);
    return { enrolmentId, entries, notTaken: left?.count ?? 0 };
  }

  private async settle(
    tx: EntityManager,
    actor: Actor,
    asked: DecideLateWorkInput & { attemptId: string | null },
  ): Promise<{ entries: number }> {
    const { enrolmentId, activityId, attemptId, isAccepted, reason } = asked;
    const waiting = await this.database.rowsIn(tx, waitingWork, [enrolmentId, activityId, attemptId]);
    const [first] = waiting;
    if (!first || !canDecide(actor, { id: first.person_id, country: first.country }))
      throw new Refused('NOT_FOUND');
    const ids = waiting.map(({ id }) => id);
    await this.database.rowsIn(tx, decideWork, { ids, isAccepted, decidedBy: actor.personId, reason });
    if (isAccepted) {
      await this.database.rowsIn(tx, withdrawReceipts, [ids]);
      await this.applying.plan(tx, enrolmentId);
    }
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: isAccepted ? 'late-work.accepted' : 'late-work.refused',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
      countryCode: first.country,
      reason,
      detail: { activityId, attemptId, entries: ids.length },
    });
    return { entries: ids.length };
  }
}
