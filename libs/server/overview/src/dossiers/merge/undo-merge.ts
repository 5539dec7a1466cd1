import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { EnrolmentPins, JoinedAttendance, MergedEnrolments } from '@campus/delivery';
import { Accounts, coordinatesPerson, mayChangeAccount } from '@campus/people';
import { Exchange } from './exchange.ts';
import { touchedBy, type MergeChanges } from './merge-accounts.ts';
import { builtOn, lockMerge, undone, type MergeRow } from './merge.statements.ts';
import { type MergeUndone, type UndoMergeInput } from './merge.type.ts';
import { MovedRows } from './moved-rows.ts';

/** Splits a merged account into two again, each as it was. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly accounts: Accounts,
    private readonly rows: MovedRows,
    private readonly exchange: Exchange,
    private readonly pins: EnrolmentPins,
    private readonly enrolments: MergedEnrolments,
    private readonly attendance: JoinedAttendance,
  ) {}

  /** Refuses NOT_FOUND, REASON_NEEDED, MERGE_TOO_OLD, MERGE_ERASED {state: DONE | WAITING}, MERGE_BUILT_ON {what: …}. */
  async undo(actor: Actor, input: UndoMergeInput): Promise<MergeUndone> {
    const reason = reasonIn(input.reason);
    if (!isId(input.mergeId)) throw new Refused('NOT_FOUND');
    let touched: string[] = [];
    const mergeId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'undoMerge', async () => {
        const merge = await this.merge(tx, actor, input.mergeId);
        const changes = merge.changes as MergeChanges;
        touched = touchedBy(changes);
        await this.accounts.lock(tx, [merge.survivor_id, merge.loser_id]);
        const built = await this.database.rowIn(tx, builtOn, [merge.id, touched]);
        if (built?.what) throw new Refused('MERGE_BUILT_ON', { what: built.what });
        await this.part(tx, merge, changes);
        await this.database.rowsIn(tx, undone, [merge.id, actor.personId, reason]);
        await this.record(tx, actor, merge, reason);
        return merge.id;
      }),
    );
    this.pins.forget(touched);
    return { mergeId };
  }

  private async merge(tx: EntityManager, actor: Actor, mergeId: string): Promise<MergeRow> {
    const merge = await this.database.rowIn(tx, lockMerge, [mergeId]);
    if (
      !merge ||
      merge.is_undone ||
      !coordinatesPerson(actor, { id: merge.survivor_id, country: merge.survivor_country }) ||
      !coordinatesPerson(actor, { id: merge.loser_id, country: merge.loser_country }) ||
      !mayChangeAccount(actor, merge.roles)
    )
      throw new Refused('NOT_FOUND');
    if (merge.erasure) throw new Refused('MERGE_ERASED', { state: merge.erasure });
    if (merge.is_too_old) throw new Refused('MERGE_TOO_OLD');
    return merge;
  }

  private async part(tx: EntityManager, merge: MergeRow, changes: MergeChanges): Promise<void> {
    const [from, to] = [merge.survivor_id, merge.loser_id];
    await this.accounts.letGo(tx, to, from, changes.account);
    if (!(await this.rows.giveBack(tx, changes.rows, from, to)))
      throw new Refused('MERGE_BUILT_ON', { what: 'CHANGE' });
    for (const taken of changes.attendance) await this.attendance.part(tx, taken);
    const back = await this.exchange.enrolments(tx, merge.id, [from, to], changes);
    if (back !== changes.gained.length + changes.given.length)
      throw new Refused('MERGE_BUILT_ON', { what: 'CHANGE' });
    await this.enrolments.reopen(tx, changes.closed);
  }

  private record(tx: EntityManager, actor: Actor, merge: MergeRow, reason: string): Promise<void> {
    const people = [
      { id: merge.survivor_id, country: merge.survivor_country },
      { id: merge.loser_id, country: merge.loser_country },
    ];
    return this.audit.recordAll(
      tx,
      people.map(({ id, country }) => ({
        actorId: actor.personId,
        action: 'accounts.parted',
        subjectType: 'person',
        subjectId: id,
        countryCode: country,
        reason,
        detail: { survivorId: merge.survivor_id, loserId: merge.loser_id },
      })),
    );
  }
}
