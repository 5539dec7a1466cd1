import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { occurredAt } from '@campus/platform/auth/time-token.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { whoseAttendance } from '../attendance.access.ts';
import { checkInCode, minutesBetween, refusalOf, said, type Place, type Said } from '../attendance.rules.ts';
import * as sql from './record.statements.ts';
import {
  type AttendanceEntryInput,
  type AttendanceReceipt,
  type AttendanceRecorded,
  type RecordAttendanceInput,
} from './record.type.ts';
import { WriteWalkIns, type SaidAt } from '../walk-ins/write-walk-ins.ts';

/** More are sent in several calls. */
const MOST = 50;

export const placeOf = (row: sql.PlaceRow, actor: Actor): Place => ({
  isVisible: row.is_visible,
  isOwn: row.person_id === actor.personId,
  isClosed: row.is_closed,
  isCancelled: row.is_cancelled,
  isOfGroup: row.is_of_group,
  status: row.status,
  startsAt: row.starts_at,
  plannedMinutes: row.planned_minutes,
  current: row.current,
});

function saidBy(entry: AttendanceEntryInput, place: Place | undefined): Said | null {
  if (!place) return null;
  const { arrivedAt, leftAt } = entry;
  const isMeasured = entry.presence === 'part' && (arrivedAt ?? leftAt ?? null) !== null;
  const minutes = isMeasured
    ? minutesBetween(place, arrivedAt ?? null, leftAt ?? null)
    : (entry.minutes ?? null);
  return said(entry.presence, minutes, place.plannedMinutes);
}

const receipt = (id: string, refusal: string | null, isCurrent: boolean): AttendanceReceipt => ({
  id,
  isRecorded: refusal === null,
  isCurrent,
  refusal,
});

/**
 * Records what phones, sheets and logs report, entry by entry: a refused one does not hold up the others, a
 * repeated one counts once. The result does not depend on the order in which phones send.
 */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly walkIns: WriteWalkIns,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async record(actor: Actor, input: RecordAttendanceInput): Promise<AttendanceRecorded> {
    const count = input.entries.length + input.walkIns.length;
    if (!isId(input.deviceId)) throw new Refused('INPUT_INVALID', { field: 'deviceId' });
    if (count < 1 || count > MOST) throw new Refused('INPUT_INVALID', { field: 'entries' });
    const now = new Date();
    const at: SaidAt = ({ timeToken, elapsedMs }) =>
      occurredAt(this.config, actor.personId, timeToken ?? null, elapsedMs, now).toISOString();
    return this.database.transaction(async (tx) => ({ receipts: await this.recordIn(tx, actor, input, at) }));
  }

  /** In the caller's transaction, when the caller knows when each entry was reported. */
  async recordIn(
    tx: EntityManager,
    actor: Actor,
    input: RecordAttendanceInput,
    at: SaidAt,
  ): Promise<AttendanceReceipt[]> {
    return [
      ...(await this.entries(tx, actor, input, at)),
      ...(await this.walkIns.write(tx, actor, input, at)),
    ];
  }

  private async entries(
    tx: EntityManager,
    actor: Actor,
    { entries, deviceId }: RecordAttendanceInput,
    at: SaidAt,
  ): Promise<AttendanceReceipt[]> {
    const known = entries.filter(({ id, enrolmentId, halfDayId }) =>
      [id, enrolmentId, halfDayId].every(isId),
    );
    const given = known.map(({ id, enrolmentId, halfDayId }) => ({ id, enrolmentId, halfDayId }));
    const rows = await this.database.rowsIn(tx, sql.placesOfEntries, {
      entries: JSON.stringify(given),
      ...whoseAttendance(actor),
    });
    const places = new Map(rows.map((row) => [row.id, row]));
    const receipts: AttendanceReceipt[] = [];
    const toWrite: sql.EntryToWrite[] = [];
    for (const entry of entries) {
      const row = places.get(entry.id);
      const place = row && placeOf(row, actor);
      const what = saidBy(entry, place);
      const refusal = this.codeRefusal(entry) ?? refusalOf(place, what, entry.evidence, new Date(at(entry)));
      if (row?.is_visible && row.is_recorded) receipts.push(receipt(entry.id, null, row.is_current));
      else if (refusal || !what) receipts.push(receipt(entry.id, refusal ?? 'INPUT_INVALID', false));
      else toWrite.push(entryToWrite(entry, what, deviceId, at));
    }
    const written = await this.write(tx, actor, toWrite, places);
    const isCurrent = new Map(written.map((row) => [row.id, row.is_current]));
    return [...receipts, ...toWrite.map(({ id }) => receipt(id, null, isCurrent.get(id) ?? false))];
  }

  /** Writes entries that were already decided on; the audit counts them, the entries themselves hold the rest. */
  async write(
    tx: EntityManager,
    actor: Actor,
    entries: readonly sql.EntryToWrite[],
    places: ReadonlyMap<string, Pick<sql.PlaceRow, 'session_id' | 'country'>>,
  ): Promise<{ id: string; is_current: boolean }[]> {
    if (entries.length === 0) return [];
    const written = await this.database.rowsIn(tx, sql.writeEntries, [
      JSON.stringify(entries),
      actor.personId,
    ]);
    const isNew = new Set(written.map(({ id }) => id));
    await this.audit.recordAll(
      tx,
      factsOf(
        actor,
        entries.filter(({ id }) => isNew.has(id)),
        places,
      ),
    );
    return written;
  }

  private codeRefusal({ evidence, code, enrolmentId }: AttendanceEntryInput): string | null {
    if (evidence !== 'qr') return null;
    const isOurs = byEitherSecret(this.config, (secret) => code === checkInCode(secret, enrolmentId) || null);
    return isOurs ? null : 'INPUT_INVALID';
  }
}

const entryToWrite = (
  entry: AttendanceEntryInput,
  what: Said,
  deviceId: string,
  at: SaidAt,
): sql.EntryToWrite => ({
  ...what,
  id: entry.id,
  enrolmentId: entry.enrolmentId,
  halfDayId: entry.halfDayId,
  arrivedAt: entry.arrivedAt?.toISOString() ?? null,
  leftAt: entry.leftAt?.toISOString() ?? null,
  evidence: entry.evidence,
  reason: null,
  saidAt: at(entry),
  deviceId,
  deviceAt: entry.deviceAt?.toISOString() ?? null,
  listId: null,
});

/** One event for each session and country: who coordinates the country reads it. */
function factsOf(
  actor: Actor,
  entries: readonly sql.EntryToWrite[],
  places: ReadonlyMap<string, Pick<sql.PlaceRow, 'session_id' | 'country'>>,
): AuditFact[] {
  const parts = Map.groupBy(entries, ({ id }) => {
    const place = places.get(id);
    return `${place?.session_id} ${place?.country ?? ''}`;
  });
  return [...parts].map(([key, part]) => {
    const [subjectId = '', country = ''] = key.split(' ');
    return {
      actorId: actor.personId,
      action: 'attendance.recorded',
      subjectType: 'live_session',
      subjectId,
      countryCode: country || null,
      detail: { entries: part.length, evidence: [...new Set(part.map(({ evidence }) => evidence))] },
    };
  });
}
