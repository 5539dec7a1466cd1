import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { EnrolMany } from '@campus/delivery';
import { AuditService, type AuditFact, type ListKind, type ListMode, type ListWork } from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { ListedNominations } from '../nominations/listed/listed-nominations.ts';
import { UndoListed } from '../nominations/listed/undo-listed.ts';
import { type DecidedRow, type GoodRow } from './decide-rows.ts';
import { ListReading } from './nominee-list-reading.ts';
import { NomineeListEntity } from './nominee-list.entity.ts';
import { listsVisibleTo } from './nominee-lists.access.ts';
import { lockList, type ListRow } from './nominee-lists.statements.ts';
import { undoneLines, type UndoneLine } from './undone-lines.ts';

/** The list that is applied or undone, the actor, and the rows asked for. */
export interface NomineeWork {
  actor: Actor;
  list: ListRow;
  /** Null: it is undone. */
  mode: ListMode | null;
}

export interface NomineePlanned {
  editionId: string;
  rows: DecidedRow[];
  good: GoodRow[];
}

/** Rows become nominations: written with the call locked, undone while nobody has looked at them. */
@Injectable()
export class NomineeListKind implements ListKind<ListRow>, ListWork<NomineeWork, NomineePlanned, UndoneLine> {
  readonly movedOn = 'IMPORT_MOVED_ON';

  constructor(
    private readonly database: Database,
    private readonly reading: ListReading,
    private readonly nominations: ListedNominations,
    private readonly undoing: UndoListed,
    private readonly enrolMany: EnrolMany,
    private readonly audit: AuditService,
  ) {}

  async lock(tx: EntityManager, actor: Actor, id: string): Promise<ListRow | null> {
    const list = await this.database.rowIn(tx, lockList, [id, listsVisibleTo(actor)]);
    return list?.status === 'discarded' ? null : list;
  }

  async plan(tx: EntityManager, { actor, list }: NomineeWork): Promise<NomineePlanned> {
    if (list.plan?.isWaiting) await this.holdSeats(tx, list.call_id);
    const call = await this.nominations.lock(tx, list.call_id, list.plan?.linkId ?? null);
    return { editionId: call.edition_id, ...(await this.reading.decided(actor, list, tx)) };
  }

  /** Places on the waiting list are given one after another, as seats are; the edition comes before its call. */
  private async holdSeats(tx: EntityManager, callId: string): Promise<void> {
    const call = await this.nominations.call(callId, tx);
    if (call) await this.enrolMany.holdSeats(tx, call.edition_id);
  }

  async write(
    tx: EntityManager,
    { actor, list, mode }: NomineeWork,
    { editionId, rows, good }: NomineePlanned,
  ): Promise<void> {
    const target = { id: list.id, callId: list.call_id, editionId, linkId: list.plan?.linkId ?? null };
    const written = await this.nominations.write(tx, actor.personId, target, good);
    const lines = written.map((one, at) => ({ ...one, line: good[at]?.line ?? 0 }));
    const applied = {
      status: 'applied',
      mode,
      results: rows,
      written: lines,
      appliedAt: new Date(),
    } as const;
    await tx.update(NomineeListEntity, { id: list.id }, applied);
    await this.record(tx, actor, 'nominee-list.taken', list.id, { callId: list.call_id, rows: good.length });
  }

  async look(tx: EntityManager, { list }: NomineeWork): Promise<UndoneLine[]> {
    await this.nominations.lock(tx, list.call_id, list.plan?.linkId ?? null);
    return undoneLines(list, await this.undoing.look(list.written ?? [], tx));
  }

  async takeBack(
    tx: EntityManager,
    { actor, list }: NomineeWork,
    lines: readonly UndoneLine[],
  ): Promise<void> {
    const undone = lines.filter(({ undo }) => undo === 'UNDONE');
    await this.undoing.take(
      tx,
      actor.personId,
      list.id,
      undone.map(({ written }) => written),
    );
    const byLine = new Map(lines.map(({ line, undo }) => [line, undo]));
    const results = (list.results ?? []).map((one) => ({ ...one, undo: byLine.get(one.line) }));
    await tx.update(NomineeListEntity, { id: list.id }, { status: 'undone', results, undoneAt: new Date() });
    const kept = lines.length - undone.length;
    const detail = { callId: list.call_id, undone: undone.length, kept };
    await this.record(tx, actor, 'nominee-list.undone', list.id, detail);
  }

  record(
    tx: EntityManager,
    actor: Actor,
    action: AuditFact['action'],
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: actor.personId,
      action,
      subjectType: 'nominee-list',
      subjectId,
      detail,
    });
  }
}
