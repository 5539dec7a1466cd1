import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { dayIn } from '@campus/platform/graphql/written.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { coordinatesPerson } from '@campus/people';
import {
  extendTo,
  lockEnrolment,
  pause,
  reinstate,
  resume,
  withdraw,
  type LockedEnrolment,
} from './enrolment-changes.statements.ts';
import {
  type EnrolmentAct,
  type EnrolmentChanged,
  type ExtendEnrolmentInput,
  type PauseEnrolmentInput,
  type ReinstateEnrolmentInput,
  type ResumeEnrolmentInput,
  type WithdrawEnrolmentInput,
} from './enrolment-changes.type.ts';
import { lockEnrolments } from '../locked-enrolment.ts';
import { Seats } from '../seats/seats.ts';
import { type EnrolmentStatus, unsettled } from '../enrolment.type.ts';

type Work = (
  tx: EntityManager,
  enrolment: LockedEnrolment,
  asked: { until: string | null; reason: string },
) => Promise<Record<string, unknown>>;
type Follower = (tx: EntityManager, enrolmentId: string) => Promise<void>;
interface Asked {
  enrolmentId: string;
  until?: string | null;
  reason: string;
  idempotencyKey: string;
}

function requireStatus(
  { status }: LockedEnrolment,
  among: readonly EnrolmentStatus[],
  refusal: string,
): void {
  if (!among.includes(status)) throw new Refused(refusal);
}

/** What a coordinator changes of one enrolment: each with a reason, each in the audit. */
@Injectable()
export class EnrolmentChanges {
  private readonly followers: Follower[] = [];

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly seats: Seats,
  ) {}

  private readonly acts: Record<EnrolmentAct, { name: string; action: AuditAction; work: Work }> = {
    EXTEND: {
      name: 'extendEnrolment',
      action: 'enrolment.extended',
      work: async (tx, enrolment, { until }) => {
        requireStatus(enrolment, ['active'], 'ENROLMENT_NOT_ACTIVE');
        if (until !== null && (enrolment.ends_on === null || until <= enrolment.ends_on))
          throw new Refused('DAY_NOT_LATER', { field: 'until', day: enrolment.ends_on });
        await this.database.rowsIn(tx, extendTo, [enrolment.id, until]);
        return { from: enrolment.extended_to, to: until };
      },
    },
    WITHDRAW: {
      name: 'withdrawEnrolment',
      action: 'enrolment.withdrawn',
      work: async (tx, enrolment, { reason }) => {
        requireStatus(enrolment, unsettled, 'ENROLMENT_NOT_ACTIVE');
        await this.database.rowsIn(tx, withdraw, [enrolment.id, reason]);
        return { from: enrolment.status };
      },
    },
    REINSTATE: {
      name: 'reinstateEnrolment',
      action: 'enrolment.reinstated',
      work: async (tx, enrolment) => {
        requireStatus(enrolment, ['withdrawn'], 'NOT_WITHDRAWN');
        const { edition_id: editionId, person_id: personId, group_id: groupId } = enrolment;
        await this.seats.requireFor(tx, { editionId, personId, groupId });
        await this.database.rowsIn(tx, reinstate, [enrolment.id]);
        return {};
      },
    },
    PAUSE: {
      name: 'pauseEnrolment',
      action: 'enrolment.paused',
      work: async (tx, enrolment) => {
        requireStatus(enrolment, ['active'], 'ENROLMENT_NOT_ACTIVE');
        await this.database.rowsIn(tx, pause, [enrolment.id]);
        return {};
      },
    },
    RESUME: {
      name: 'resumeEnrolment',
      action: 'enrolment.resumed',
      work: async (tx, enrolment) => {
        requireStatus(enrolment, ['on_hold'], 'NOT_ON_HOLD');
        await this.database.rowsIn(tx, resume, [enrolment.id]);
        return {};
      },
    },
  };

  /** For modules above: what they keep of an enrolment is corrected in the transaction that changes it. */
  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  /** For modules that changed what an enrolment is judged by: whoever keeps something of it looks again. */
  async tell(tx: EntityManager, enrolmentId: string): Promise<void> {
    await lockEnrolments(this.database, tx, [enrolmentId]);
    for (const follow of this.followers) await follow(tx, enrolmentId);
  }

  /** Refuses NOT_FOUND, REASON_NEEDED, EDITION_CLOSED, ENROLMENT_NOT_ACTIVE, DAY_NOT_LATER {day}. */
  extend(actor: Actor, input: ExtendEnrolmentInput): Promise<EnrolmentChanged> {
    return this.change(actor, input, 'EXTEND');
  }

  /** The seat is free at once; the work stays. Refuses NOT_FOUND, REASON_NEEDED, EDITION_CLOSED, ENROLMENT_NOT_ACTIVE. */
  withdraw(actor: Actor, input: WithdrawEnrolmentInput): Promise<EnrolmentChanged> {
    return this.change(actor, input, 'WITHDRAW');
  }

  /** Refuses NOT_FOUND, REASON_NEEDED, EDITION_CLOSED, NOT_WITHDRAWN, GROUP_FULL, QUOTA_FULL. */
  reinstate(actor: Actor, input: ReinstateEnrolmentInput): Promise<EnrolmentChanged> {
    return this.change(actor, input, 'REINSTATE');
  }

  /** The seat and the work stay; nothing more is taken. Refuses NOT_FOUND, REASON_NEEDED, EDITION_CLOSED, ENROLMENT_NOT_ACTIVE. */
  pause(actor: Actor, input: PauseEnrolmentInput): Promise<EnrolmentChanged> {
    return this.change(actor, input, 'PAUSE');
  }

  /** Refuses NOT_FOUND, REASON_NEEDED, EDITION_CLOSED, NOT_ON_HOLD. */
  resume(actor: Actor, input: ResumeEnrolmentInput): Promise<EnrolmentChanged> {
    return this.change(actor, input, 'RESUME');
  }

  /** For modules above, in their transaction: the enrolment, locked, when the actor may change it. */
  async locked(tx: EntityManager, actor: Actor, enrolmentId: string): Promise<LockedEnrolment> {
    const row = isId(enrolmentId) ? await this.database.rowIn(tx, lockEnrolment, [enrolmentId]) : null;
    if (!row || row.is_merged || !coordinatesPerson(actor, { id: row.person_id, country: row.country }))
      throw new Refused('NOT_FOUND');
    if (row.is_closed) throw new Refused('EDITION_CLOSED');
    return row;
  }

  /**
   * One act in the caller's transaction; where seats are taken, the caller has locked the edition. All
   * refusals happen before anything is written. A rehearsal notifies nobody and leaves nothing in the audit.
   */
  async within(
    tx: EntityManager,
    actor: Actor,
    asked: { act: EnrolmentAct; enrolmentId: string; until: string | null; reason: string },
    isRehearsal = false,
  ): Promise<LockedEnrolment> {
    const { action, work } = this.acts[asked.act];
    const enrolment = await this.locked(tx, actor, asked.enrolmentId);
    const detail = await work(tx, enrolment, asked);
    if (isRehearsal) return enrolment;
    for (const follow of this.followers) await follow(tx, enrolment.id);
    await this.audit.record(tx, {
      actorId: actor.personId,
      action,
      subjectType: 'enrolment',
      subjectId: enrolment.id,
      countryCode: enrolment.country,
      reason: asked.reason,
      detail: { ...detail, personId: enrolment.person_id, editionId: enrolment.edition_id },
    });
    return enrolment;
  }

  private async change(actor: Actor, asked: Asked, act: EnrolmentAct): Promise<EnrolmentChanged> {
    const reason = reasonIn(asked.reason);
    const until = asked.until ? dayIn(asked.until, 'until') : null;
    const enrolmentId = await this.database.transaction((tx) =>
      once(tx, actor.personId, asked.idempotencyKey, this.acts[act].name, async () => {
        // Anyone who takes a seat locks the edition before anything in it.
        if (act === 'REINSTATE' && isId(asked.enrolmentId)) await this.seats.lockOf(tx, asked.enrolmentId);
        return (await this.within(tx, actor, { ...asked, act, until, reason })).id;
      }),
    );
    return { enrolmentId };
  }
}
