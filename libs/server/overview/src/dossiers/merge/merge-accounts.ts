import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { afterCommit } from '@campus/platform/database/open-transaction.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import {
  EnrolmentPins,
  JoinedAttendance,
  MergedEnrolments,
  type EnrolmentBefore,
  type TakenAttendance,
} from '@campus/delivery';
import {
  Accounts,
  MergeChanges as AskedMerges,
  MergeOrders,
  type MergeEffect,
  type ClosedAccount,
  type MergeOrder,
} from '@campus/people';
import { AccountMergeEntity } from './account-merge.entity.ts';
import { Exchange } from './exchange.ts';
import { MergeReading, type Pair } from './merge-preview.ts';
import { goesOn } from './merge.rules.ts';
import { saveChanges } from './merge.statements.ts';
import { type AskMergeInput, type MergeAsked } from './merge.type.ts';
import { MovedRows, type MovedRow } from './moved-rows.ts';

/** What a merge has done, in full: taking it back needs nothing else. */
export interface MergeChanges {
  account: ClosedAccount;
  /** Enrolments that went to the survivor. */
  gained: string[];
  /**
   * The survivor's own enrolments that went to the closed account because another one of the same edition
   * continues.
   */
  given: string[];
  /** Enrolments that ended, as they were before. */
  closed: EnrolmentBefore[];
  attendance: TakenAttendance[];
  rows: MovedRow[];
}

export const touchedBy = (changes: MergeChanges): string[] => [
  ...new Set([
    ...changes.gained,
    ...changes.given,
    ...changes.closed.map(({ id }) => id),
    ...changes.attendance.flatMap(({ from, to }) => [from, to]),
  ]),
];

/** Two accounts of one human become one. */
@Injectable()
export class MergeAccounts {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reading: MergeReading,
    private readonly accounts: Accounts,
    private readonly rows: MovedRows,
    private readonly exchange: Exchange,
    private readonly pins: EnrolmentPins,
    private readonly enrolments: MergedEnrolments,
    private readonly attendance: JoinedAttendance,
    private readonly changes: AskedMerges,
    orders: MergeOrders,
  ) {
    orders.carriedOutBy((tx, order) => this.carryOut(tx, order));
  }

  /**
   * Asks both mailboxes. Refuses NOT_FOUND, REASON_NEEDED, NOT_MERGEABLE {obstacle}, CHANGE_WAITING,
   * INPUT_INVALID {field}.
   */
  async ask(actor: Actor, input: AskMergeInput): Promise<MergeAsked> {
    const reason = reasonIn(input.reason);
    const { survivorId, loserId, keepEnrolmentIds } = input;
    if (!isId(survivorId) || !isId(loserId)) throw new Refused('NOT_FOUND');
    const changeId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'askMerge', async () => {
        const pair = await this.pairFor(tx, actor, survivorId, loserId);
        const settled = settle(pair, keepEnrolmentIds);
        return this.changes.ask(tx, actor, {
          survivorId: survivorId.toLowerCase(),
          loserId: loserId.toLowerCase(),
          keepEnrolmentIds,
          reason,
          effect: {
            moves: pair.loser.enrolments - settled.filter(({ on }) => on === 'survivor').length,
            ends: settled.length,
          },
        });
      }),
    );
    return { changeId };
  }

  /** Carries out a confirmed merge after checking everything again. */
  private async carryOut(tx: EntityManager, order: MergeOrder): Promise<MergeEffect> {
    const pair = await this.pairFor(tx, order.approver, order.survivorId, order.loserId);
    const changes = await this.change(tx, { id: newId(), ...order }, pair, order.keepEnrolmentIds);
    await this.record(tx, order, pair, changes);
    const touched = touchedBy(changes);
    afterCommit(() => this.pins.forget(touched));
    return { moves: changes.gained.length, ends: changes.closed.length };
  }

  private async pairFor(
    tx: EntityManager,
    actor: Actor | null,
    survivorId: string,
    loserId: string,
  ): Promise<Pair> {
    await this.accounts.lock(tx, [survivorId, loserId]);
    const pair = await this.reading.pair(actor, survivorId, loserId, tx);
    if (!pair) throw new Refused('NOT_FOUND');
    if (pair.obstacle) throw new Refused('NOT_MERGEABLE', { obstacle: pair.obstacle });
    return pair;
  }

  private async change(
    tx: EntityManager,
    merge: { id: string; askedBy: string; reason: string },
    pair: Pair,
    keep: readonly string[],
  ): Promise<MergeChanges> {
    const [to, from] = [pair.survivor.id, pair.loser.id];
    await tx.insert(AccountMergeEntity, {
      id: merge.id,
      survivorId: to,
      loserId: from,
      mergedBy: merge.askedBy,
      reason: merge.reason,
      changes: {},
    });
    const settled = settle(pair, keep);
    const given = settled.filter(({ on }) => on === 'loser').map(({ survivorOf }) => survivorOf);
    const own = await this.ownOf(tx, from);
    const stay = settled.filter(({ on }) => on === 'survivor').map(({ loserOf }) => loserOf);
    const gained = own.filter((id) => !stay.includes(id));
    await this.exchange.enrolments(tx, merge.id, [from, to], { gained, given });
    const ending = settled.map(({ on, survivorOf, loserOf }) => (on === 'survivor' ? loserOf : survivorOf));
    const attendance: TakenAttendance[] = [];
    for (const { on, survivorOf, loserOf } of settled)
      attendance.push(
        await this.attendance.join(
          tx,
          ...((on === 'survivor' ? [loserOf, survivorOf] : [survivorOf, loserOf]) as [string, string]),
        ),
      );
    const changes: MergeChanges = {
      gained,
      given,
      closed: await this.enrolments.close(tx, ending, merge.reason),
      attendance: attendance.filter(({ entries, halfDays }) => entries.length + halfDays.length > 0),
      rows: await this.rows.move(tx, from, to),
      account: await this.accounts.takeIn(tx, from, to),
    };
    await this.database.rowsIn(tx, saveChanges, [merge.id, JSON.stringify(changes)]);
    return changes;
  }

  private async ownOf(tx: EntityManager, personId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select id from participant where person_id = $1 order by id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  private record(tx: EntityManager, order: MergeOrder, pair: Pair, changes: MergeChanges) {
    const { approver, reason, changeId, askedBy } = order;
    const detail = {
      survivorId: pair.survivor.id,
      loserId: pair.loser.id,
      enrolments: changes.gained.length,
      closed: changes.closed.length,
      rows: changes.rows.length,
      changeId,
      askedBy,
      how: approver ? 'APPROVAL' : 'LINKS',
    };
    return this.audit.recordAll(
      tx,
      [pair.survivor, pair.loser].map(({ id, country }) => ({
        actorId: approver?.personId ?? pair.loser.id,
        action: 'accounts.merged',
        subjectType: 'person',
        subjectId: id,
        countryCode: country,
        reason,
        detail,
      })),
    );
  }
}

/** For each edition both are in, the enrolment that continues: as chosen, else by the rules. */
function settle({ collisions }: Pair, keep: readonly string[]) {
  const known = collisions.flatMap(({ survivor, loser }) => [survivor.id, loser.id]);
  const chosen = keep.map((id) => id.toLowerCase());
  if (chosen.some((id) => !known.includes(id)))
    throw new Refused('INPUT_INVALID', { field: 'keepEnrolmentIds' });
  return collisions.map(({ survivor, loser }) => {
    const named = [survivor, loser].filter(({ id }) => chosen.includes(id));
    if (named.length > 1) throw new Refused('INPUT_INVALID', { field: 'keepEnrolmentIds' });
    const winner = named[0] ?? goesOn(survivor, loser);
    return {
      on: winner.id === survivor.id ? ('survivor' as const) : ('loser' as const),
      survivorOf: survivor.id,
      loserOf: loser.id,
    };
  });
}
