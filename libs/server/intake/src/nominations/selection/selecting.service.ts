import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once, onceAnswered } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { todayIn } from '@campus/platform/words/days.ts';
import { AuditService, type AuditAction, type SeenInput } from '@campus/people';
import { Seats } from '@campus/delivery';
import { line } from '../input-texts.ts';
import { dayAfter } from '../confirming/more-days.rules.ts';
import { NominationEntity } from '../nomination.entity.ts';
import {
  after,
  needsReason,
  type Decision,
  type NominationState,
  type NominationStep,
} from '../nomination-states.ts';
import { mayDecide } from '../nominations.access.ts';
import { PersonalTokens } from '../personal-tokens.ts';
import { inOrderOf } from './in-order-of.ts';
import {
  lastRank,
  lockNominations,
  nominationPlaces,
  seatsAsked,
  submittedBefore,
  waitingOf,
  type LockedRow,
} from './selection.statements.ts';
import {
  type DecideNominationsInput,
  type MarkNoShowInput,
  type MoveOnWaitingListInput,
  type SubstituteNominationInput,
} from './selection.type.ts';

const MOST = 100;

/** What each step is called in the audit log. */
const actions: Record<NominationStep, AuditAction> = {
  submit: 'nomination.submitted',
  take_back: 'nomination.taken-back',
  review: 'nomination.taken-up',
  accept: 'nomination.accepted',
  waitlist: 'nomination.waitlisted',
  reject: 'nomination.rejected',
  substitute: 'nomination.substituted',
  confirm: 'nomination.confirmed',
  decline: 'nomination.declined',
  queue: 'nomination.waitlisted',
  miss: 'nomination.missed',
  enrol: 'nomination.enrolled',
};

interface Step {
  step: NominationStep;
  reason: string | null;
  letterReason?: string | null;
  replacesId?: string;
  /** Back to where they were before anybody had looked at them. */
  isUndone?: boolean;
}

/** Decisions of anyone who coordinates. Each is taken whole or not at all, with the seats of the edition locked. */
@Injectable()
export class SelectingService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly seats: Seats,
    private readonly tokens: PersonalTokens,
  ) {}

  async decide(actor: Actor, input: DecideNominationsInput): Promise<number> {
    const { decision, idempotencyKey } = input;
    const waitlisted = decision === 'accept' ? (input.waitlisted ?? []) : [];
    const seen = [...input.nominations, ...waitlisted];
    if (input.nominations.length === 0 || seen.length > MOST) throw new Refused('NOT_FOUND');
    const waiting = waitlisted.map(({ id }) => id.toLowerCase());
    const stepOf = ({ id }: LockedRow): Decision => (waiting.includes(id) ? 'waitlist' : decision);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'decideNominations', async () => {
        const locked = await this.lock(tx, actor, seen);
        // In the order named, which becomes that of the waiting list.
        const rows = inOrderOf(
          seen.map(({ id }) => id),
          locked,
        );
        const reason = rows.some((row) => needsReason(row.state, stepOf(row)))
          ? reasonIn(input.reason ?? '')
          : line(input.reason, 'reason', 500) || null;
        for (const row of rows)
          if (after(row.state, stepOf(row)) === null)
            throw new Refused('NOMINATION_STATE', { state: row.state });
        const accepted = rows.filter((row) => stepOf(row) === 'accept');
        await this.take(tx, accepted);
        const letterReason = line(input.letterReason, 'letterReason', 500) || null;
        const undone = decision === 'review' && input.isUndo ? await this.submittedBefore(tx, rows) : [];
        for (const row of rows) {
          const isUndone = undone.includes(row.id);
          await this.step(tx, actor, row, { step: stepOf(row), reason, letterReason, isUndone });
        }
        return newId();
      }),
    );
    return seen.length;
  }

  /** The institution nominates somebody else in their place: the one replaced stays on record, the seat is kept. */
  async substitute(actor: Actor, input: SubstituteNominationInput): Promise<NominationState> {
    const { nomination, replacement: other, idempotencyKey } = input;
    const reason = reasonIn(input.reason);
    const letterReason = line(input.letterReason, 'letterReason', 500) || null;
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'substituteNomination', async () => {
        const rows = await this.lock(tx, actor, [nomination, other]);
        const replaced = rows.find(({ id }) => id === nomination.id.toLowerCase());
        const replacement = rows.find(({ id }) => id === other.id.toLowerCase());
        if (!replaced || !replacement || replaced.edition_id !== replacement.edition_id)
          throw new Refused('NOT_FOUND');
        for (const [row, step] of [
          [replaced, 'substitute'],
          [replacement, 'accept'],
        ] as const)
          if (after(row.state, step) === null) throw new Refused('NOMINATION_STATE', { state: row.state });
        await this.step(tx, actor, replaced, { step: 'substitute', reason, letterReason });
        await this.take(tx, [replacement]);
        await this.step(tx, actor, replacement, { step: 'accept', reason, replacesId: replaced.id });
        return replaced.id;
      }),
    );
    return 'substituted';
  }

  async markNoShow(actor: Actor, input: MarkNoShowInput): Promise<NominationState> {
    const reason = reasonIn(input.reason);
    const step = input.isNoShow ? 'miss' : 'enrol';
    return this.stateOnce(actor, input.idempotencyKey, 'markNoShow', async (tx) => {
      const [row] = await this.lock(tx, actor, [input.nomination]);
      if (!row || row.state === 'confirmed' || after(row.state, step) === null)
        throw new Refused('NOMINATION_STATE', { state: row?.state ?? 'draft' });
      if (step === 'enrol') await this.take(tx, [row]);
      return this.step(tx, actor, row, { step, reason });
    });
  }

  /** One place up or down among those of the same country who wait. */
  async move(actor: Actor, input: MoveOnWaitingListInput): Promise<NominationState> {
    const { nomination, isUp } = input;
    return this.stateOnce(actor, input.idempotencyKey, 'moveOnWaitingList', async (tx) => {
      const [row] = await this.lock(tx, actor, [nomination]);
      if (row?.state !== 'waitlisted')
        throw new Refused('NOMINATION_STATE', { state: row?.state ?? 'draft' });
      const waiting = await this.database.rowsIn(tx, waitingOf, [row.edition_id, row.country]);
      const at = waiting.findIndex(({ id }) => id === row.id);
      const other = waiting[isUp ? at - 1 : at + 1];
      const own = waiting[at];
      if (!other || !own) return row.state;
      await tx.update(NominationEntity, { id: own.id }, { waitingRank: other.waiting_rank });
      await tx.update(NominationEntity, { id: other.id }, { waitingRank: own.waiting_rank });
      await this.record(tx, actor, 'nomination.moved', row, null, { isUp });
      return row.state;
    });
  }

  /**
   * Editions first, then the nominations, each in one order. Refuses NOT_FOUND when one is named twice or the actor may
   * not decide on it, CHANGED_MEANWHILE when one is no longer what was seen.
   */
  async lock(tx: EntityManager, actor: Actor, seen: readonly SeenInput[]): Promise<LockedRow[]> {
    const ids = [...new Set(seen.map(({ id }) => id.toLowerCase()))];
    if (ids.length < seen.length || !ids.every(isId)) throw new Refused('NOT_FOUND');
    const places = await this.database.rowsIn(tx, nominationPlaces, [ids]);
    if (places.length !== ids.length) throw new Refused('NOT_FOUND');
    await this.seats.lock(
      tx,
      places.map(({ edition_id }) => edition_id),
    );
    const rows = await this.database.rowsIn(tx, lockNominations, [ids]);
    if (rows.length !== ids.length || rows.some((row) => !mayDecide(actor, row)))
      throw new Refused('NOT_FOUND');
    await this.audit.requireSeen(tx, 'nomination', seen);
    return rows;
  }

  /** A repeat gets the state of the first time. */
  private async stateOnce(
    actor: Actor,
    key: string,
    operation: string,
    work: (tx: EntityManager) => Promise<NominationState>,
  ): Promise<NominationState> {
    const { state } = await this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, key, operation, async () => ({ state: await work(tx) })),
    );
    return state;
  }

  private async take(tx: EntityManager, rows: readonly LockedRow[]): Promise<void> {
    for (const [editionId, ofEdition] of Map.groupBy(rows, ({ edition_id }) => edition_id))
      await this.seats.require(tx, editionId, seatsAsked(ofEdition));
  }

  private async step(
    tx: EntityManager,
    actor: Actor,
    row: LockedRow,
    { step, reason, letterReason = null, replacesId, isUndone = false }: Step,
  ): Promise<NominationState> {
    const next = after(row.state, step);
    const state = next && isUndone ? 'submitted' : next;
    if (state === null) throw new Refused('NOMINATION_STATE', { state: row.state });
    await tx.update(
      NominationEntity,
      { id: row.id },
      {
        state,
        reason: isUndone ? null : reason,
        letterReason,
        decidedAt: isUndone ? null : new Date(),
        updatedAt: new Date(),
        waitingRank: step === 'waitlist' ? await this.nextRank(tx, row.edition_id) : null,
        ...(replacesId ? { replacesId } : {}),
        ...(step === 'accept'
          ? this.tokens.invitation(row, dayAfter(todayIn(row.time_zone), row.confirm_days))
          : {}),
        ...(row.state === 'accepted' ? { confirmHash: null } : {}),
      },
    );
    await this.record(tx, actor, isUndone ? 'nomination.undecided' : actions[step], row, reason, {
      from: row.state,
      ...(replacesId ? { replacesId } : {}),
    });
    return state;
  }

  private async submittedBefore(tx: EntityManager, rows: readonly LockedRow[]): Promise<string[]> {
    const found = await this.database.rowsIn(tx, submittedBefore, [rows.map(({ id }) => id)]);
    return found.map(({ id }) => id);
  }

  private async nextRank(tx: EntityManager, editionId: string): Promise<number> {
    return ((await this.database.rowIn(tx, lastRank, [editionId]))?.rank ?? 0) + 1;
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    row: LockedRow,
    reason: string | null,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const subject = { subjectType: 'nomination', subjectId: row.id, countryCode: row.country };
    return this.audit.record(tx, { actorId: actor.personId, action, ...subject, reason, detail });
  }
}
