import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { cleanAddress } from '@campus/people';
import { whoseAttendance } from '../attendance.access.ts';
import { said } from '../attendance.rules.ts';
import { CheckList } from './check-list.ts';
import { type ListRow } from './decide-list.ts';
import * as sql from './list.statements.ts';
import { type ApplyAttendanceListInput, type UndoAttendanceListInput } from './list.type.ts';
import { RecordAttendance } from '../recording/record-attendance.ts';
import {
  placesOfWalkIns,
  writeEntries,
  writeWalkIns,
  type EntryToWrite,
} from '../recording/record.statements.ts';

/** Somebody who was there and whom nobody expects, or not clearly. */
export const isStranger = ({ result, presence }: ListRow): boolean =>
  (result === 'unknown' || result === 'several') && (presence === 'whole' || presence === 'part');

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

export interface Applied {
  listId: string;
  recorded: number;
  walkIns: number;
}

/** From a list that was looked at to what is recorded, and back. */
@Injectable()
export class ApplyList {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly checking: CheckList,
    private readonly recording: RecordAttendance,
  ) {}

  async apply(
    actor: Actor,
    { listId, strangersGroupId, idempotencyKey }: ApplyAttendanceListInput,
  ): Promise<Applied> {
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'applyAttendanceList', async () => {
        const list = await this.locked(tx, actor, listId, 'checked');
        const rows = structuredClone(list.rows);
        // Since the dry run others may have recorded something.
        const entries = await this.checking.decide(tx, actor, list.half_day_id, list.evidence, rows);
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
          await this.strangers(tx, actor, list, rows.filter(isStranger), strangersGroupId);
        await this.database.rowsIn(tx, sql.markApplied, [list.id, JSON.stringify(rows)]);
        return list.id;
      }),
    );
    const made = await this.database.row(sql.madeByList, [id]);
    return { listId: id, recorded: made?.entries ?? 0, walkIns: made?.walk_ins ?? 0 };
  }

  /** Takes back what the list said and nothing has changed since; strangers found out about stay. */
  undo(actor: Actor, { listId, idempotencyKey, reason: text }: UndoAttendanceListInput): Promise<string> {
    const reason = reasonIn(text);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'undoAttendanceList', async () => {
        const list = await this.locked(tx, actor, listId, 'applied');
        const held = await this.database.rowsIn(tx, sql.heldByList, [list.id]);
        const now = new Date();
        const entries = held.map(({ enrolment_id }) => entry(list, now, { enrolmentId: enrolment_id }));
        await this.database.rowsIn(tx, writeEntries, [JSON.stringify(entries), actor.personId]);
        const strangers = await this.database.rowsIn(tx, sql.dismissOfList, [
          list.id,
          actor.personId,
          reason,
        ]);
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
        return list.id;
      }),
    );
  }

  private async locked(
    tx: EntityManager,
    actor: Actor,
    listId: string,
    status: sql.ListRowOf['status'],
  ): Promise<sql.ListRowOf> {
    const list = isId(listId) ? await this.database.rowIn(tx, sql.lockList, [listId, actor.personId]) : null;
    if (!list) throw new Refused('NOT_FOUND');
    if (list.is_closed) throw new Refused('EDITION_CLOSED');
    if (list.status !== status) throw new Refused('LIST_MOVED_ON');
    return list;
  }

  private async strangers(
    tx: EntityManager,
    actor: Actor,
    list: sql.ListRowOf,
    rows: readonly ListRow[],
    groupId: string,
  ): Promise<void> {
    if (!isId(groupId)) throw new Refused('NOT_FOUND');
    const given = [{ id: newId(), groupId, halfDayId: list.half_day_id }];
    const place = await this.database.rowIn(tx, placesOfWalkIns, [
      JSON.stringify(given),
      ...whoseAttendance(actor),
    ]);
    if (!place?.is_visible) throw new Refused('NOT_FOUND');
    if (!place.is_of_group) throw new Refused('SESSION_OF_ANOTHER_GROUP');
    const written = await this.database.rowsIn(tx, writeWalkIns, [
      JSON.stringify(rows.map((row) => this.stranger(list, row, groupId, place.planned_minutes))),
      actor.personId,
    ]);
    await this.audit.recordAll(
      tx,
      written.map(({ id }) => ({
        actorId: actor.personId,
        action: 'walk-in.recorded',
        subjectType: 'walk-in',
        subjectId: id,
        countryCode: place.country,
      })),
    );
  }

  private stranger(list: sql.ListRowOf, row: ListRow, groupId: string, plannedMinutes: number) {
    const what = said(row.presence ?? 'whole', row.minutes, plannedMinutes);
    const isPart = what?.presence === 'part';
    return {
      id: newId(),
      halfDayId: list.half_day_id,
      groupId,
      name: row.name || row.email,
      email: row.email ? cleanAddress(row.email) : null,
      institution: null,
      presence: isPart ? 'part' : 'whole',
      minutes: isPart ? what.minutes : null,
      saidAt: new Date().toISOString(),
      deviceId: null,
      deviceAt: null,
      listId: list.id,
    };
  }
}
