import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService, type ListKind, type ListWork } from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { RecordAttendance } from '../recording/record-attendance.ts';
import { writeEntries, type EntryToWrite } from '../recording/record.statements.ts';
import { CheckList, type Entry } from './check-list.ts';
import { isStranger, type ListRow } from './decide-list.ts';
import * as sql from './list.statements.ts';
import { WriteStrangers } from './write-strangers.ts';

/** A list that is recorded, with the table at which unknown people sat; or one that is undone, with the reason. */
export interface AttendanceWork {
  actor: Actor;
  list: sql.ListRowOf;
  /** Null: unknown people are left out. */
  strangersGroupId: string | null;
  reason: string | null;
}

export interface AttendancePlanned {
  rows: ListRow[];
  entries: Entry[];
}

/** What the list recorded and nobody has overridden since. */
type Held = sql.HeldByList & { undo: 'UNDONE' };

const entry = (list: sql.ListRowOf, now: Date, what: Partial<EntryToWrite>): EntryToWrite => ({
  id: newId(),
  enrolmentId: '',
  halfDayId: list.half_day_id,
  presence: 'none',
  minutes: null,
  arrivedAt: null,
  leftAt: null,
  evidence: list.evidence,
  reason: null,
  saidAt: now.toISOString(),
  deviceId: null,
  deviceAt: null,
  listId: list.id,
  ...what,
});

/** Each row adds an entry; undoing adds another one with the presence `none`. */
@Injectable()
export class AttendanceListKind
  implements ListKind<sql.ListRowOf>, ListWork<AttendanceWork, AttendancePlanned, Held>
{
  readonly movedOn = 'LIST_MOVED_ON';

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly checking: CheckList,
    private readonly recording: RecordAttendance,
    private readonly strangers: WriteStrangers,
  ) {}

  /** Refuses EDITION_CLOSED. */
  async lock(tx: EntityManager, actor: Actor, id: string): Promise<sql.ListRowOf | null> {
    const list = await this.database.rowIn(tx, sql.lockList, [id, actor.personId]);
    if (list?.is_closed) throw new Refused('EDITION_CLOSED');
    return list;
  }

  /** Since the dry run others may have recorded something. */
  async plan(tx: EntityManager, { actor, list }: AttendanceWork): Promise<AttendancePlanned> {
    const rows = structuredClone(list.rows);
    const entries = await this.checking.decide(tx, actor, list.half_day_id, list.evidence, rows);
    return { rows, entries };
  }

  async write(
    tx: EntityManager,
    { actor, list, strangersGroupId }: AttendanceWork,
    { rows, entries }: AttendancePlanned,
  ): Promise<void> {
    const now = new Date();
    await this.recording.write(
      tx,
      actor,
      entries.map(({ id, row, what }) =>
        entry(list, now, { ...what, id, enrolmentId: row.enrolmentId ?? '' }),
      ),
      new Map(entries.map(({ id, place }) => [id, place])),
    );
    if (strangersGroupId)
      await this.strangers.write(tx, actor, list, rows.filter(isStranger), strangersGroupId);
    await this.database.rowsIn(tx, sql.markApplied, [list.id, JSON.stringify(rows)]);
  }

  async look(tx: EntityManager, { list }: AttendanceWork): Promise<Held[]> {
    const held = await this.database.rowsIn(tx, sql.heldByList, [list.id]);
    return held.map((one) => ({ ...one, undo: 'UNDONE' }));
  }

  /** People who were identified stay. */
  async takeBack(
    tx: EntityManager,
    { actor, list, reason }: AttendanceWork,
    held: readonly Held[],
  ): Promise<void> {
    const now = new Date();
    const entries = held.map(({ enrolment_id }) => entry(list, now, { enrolmentId: enrolment_id }));
    await this.database.rowsIn(tx, writeEntries, [JSON.stringify(entries), actor.personId]);
    const strangers = await this.database.rowsIn(tx, sql.dismissOfList, [list.id, actor.personId, reason]);
    await this.database.rowsIn(tx, sql.markUndone, [list.id]);
    const countries = Map.groupBy(held, ({ country }) => country);
    await this.audit.recordAll(
      tx,
      [...countries].map(([countryCode, people]) => ({
        actorId: actor.personId,
        action: 'attendance.list-undone',
        subjectType: 'live_session',
        subjectId: list.session_id,
        countryCode,
        reason,
        detail: { listId: list.id, entries: people.length, walkIns: strangers.length },
      })),
    );
  }
}
