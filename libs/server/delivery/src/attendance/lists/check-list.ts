import { Injectable, type OnModuleInit } from '@nestjs/common';
import { listFileIn, type ListFile, Lists } from '@campus/people';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn } from '@campus/platform/graphql/written.ts';
import { mayTakeAttendance, whoseAttendance } from '../attendance.access.ts';
import { refusalOf, said, type Said, type ListEvidence } from '../attendance.rules.ts';
import { emptySheetHeadings } from './empty-sheet.ts';
import { matchRows, type ListRow } from './decide-list.ts';
import * as sql from './list.statements.ts';
import { type AttendanceListColumnInput, type CheckAttendanceListInput } from './list.type.ts';
import { readRows, suggestColumns, type Columns } from './read-list.ts';
import { placeOf } from '../recording/record-attendance.ts';
import { placesOfEntries, type PlaceRow } from '../recording/record.statements.ts';

const LARGEST_BYTES = 1_000_000;
const MOST_ROWS = 1000;

const unreadable = (reason: string): never => {
  throw new Refused('LIST_UNREADABLE', { reason });
};

/** A row that will be recorded: its place among people and half days, under the id its entry will have. */
export interface Entry {
  id: string;
  row: ListRow;
  place: PlaceRow;
  what: Said;
}

const evidenceIn = (evidence: string) =>
  evidence === 'signature_sheet' || evidence === 'webinar_log' ? evidence : null;

async function fileIn(content: string): Promise<ListFile> {
  const isBase64 = content.length <= (LARGEST_BYTES * 4) / 3 + 4 && /^[A-Za-z0-9+/]+={0,2}$/.test(content);
  return isBase64 ? listFileIn(Buffer.from(content, 'base64'), MOST_ROWS) : unreadable('FILE_TOO_LARGE');
}

function columnsIn(list: ListFile, given: readonly AttendanceListColumnInput[] | null | undefined): Columns {
  const columns: Columns = given ? {} : suggestColumns(list);
  for (const { kind, column } of given ?? [])
    if (Number.isInteger(column) && column >= 0 && column < list.headers.length) columns[kind] = column;
  const isAboutPeople = [columns.name, columns.surnames, columns.email].some(
    (column) => column !== undefined,
  );
  return isAboutPeople ? columns : unreadable('NO_NAMES');
}

/** What a sheet or a log of a webinar would record, before anything is. */
@Injectable()
export class CheckList implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly engine: Lists,
  ) {}

  onModuleInit(): void {
    this.engine.open({
      empty: {
        url: '/attendance-lists',
        may: mayTakeAttendance,
        name: 'attendance-sample',
        headings: emptySheetHeadings,
      },
      expire: [sql.expireLists],
      files: null,
    });
  }

  async check(actor: Actor, { idempotencyKey: key, ...input }: CheckAttendanceListInput): Promise<string> {
    const evidence = evidenceIn(input.evidence);
    if (!evidence) throw new Refused('INPUT_INVALID', { field: 'evidence' });
    const fileName = lineIn(input.fileName, 'fileName');
    const list = await fileIn(input.content);
    const columns = columnsIn(list, input.columns);
    const coming = { key, operation: 'checkAttendanceList', unfinished: null };
    return this.engine.bring(actor, coming, async (tx, id) => {
      const { edition_id: editionId } = await this.openHalfDay(tx, actor, input.halfDayId);
      const people = await this.database.rowsIn(tx, sql.listPeople, { editionId, ...whoseAttendance(actor) });
      const rows = matchRows(
        readRows(list, columns),
        people.map(({ person }) => person),
      );
      await this.decide(tx, actor, input.halfDayId, evidence, rows);
      await this.database.rowsIn(tx, sql.addList, {
        id,
        editionId,
        halfDayId: input.halfDayId,
        ownerId: actor.personId,
        fileName,
        evidence,
        headings: JSON.stringify(list.headers),
        columns: JSON.stringify(columns),
        rows: JSON.stringify(rows),
      });
    });
  }

  private async openHalfDay(tx: EntityManager, actor: Actor, halfDayId: string): Promise<sql.HalfDayOfList> {
    const halfDay = isId(halfDayId)
      ? await this.database.rowIn(tx, sql.listHalfDay, { halfDayId, ...whoseAttendance(actor) })
      : null;
    if (!halfDay) throw new Refused('NOT_FOUND');
    if (halfDay.is_closed) throw new Refused('EDITION_CLOSED');
    if (halfDay.is_cancelled) throw new Refused('SESSION_CANCELLED');
    return halfDay;
  }

  /** Decides for each row about a known person what would happen to it now; returns those to be recorded. */
  async decide(
    tx: EntityManager,
    actor: Actor,
    halfDayId: string,
    evidence: ListEvidence,
    rows: readonly ListRow[],
  ): Promise<Entry[]> {
    const about = rows
      .filter(({ enrolmentId, result }) => enrolmentId !== null && result !== 'twice')
      .map((row) => ({ id: newId(), enrolmentId: row.enrolmentId, halfDayId, row }));
    const given = about.map(({ id, enrolmentId }) => ({ id, enrolmentId, halfDayId }));
    const places = await this.database.rowsIn(tx, placesOfEntries, {
      entries: JSON.stringify(given),
      ...whoseAttendance(actor),
    });
    const placeBy = new Map(places.map((place) => [place.id, place]));
    return about.flatMap(({ id, row }) => {
      const place = placeBy.get(id);
      const what = place ? said(row.presence ?? 'none', row.minutes, place.planned_minutes) : null;
      const refusal = refusalOf(place && placeOf(place, actor), what, evidence, new Date());
      const isThere = place?.current && place.current.presence !== 'none';
      row.refusal = refusal === null || refusal === 'ATTENDANCE_DIFFERS' ? null : refusal;
      row.result =
        refusal === 'ATTENDANCE_DIFFERS' ? 'differs' : refusal ? 'refused' : isThere ? 'same' : 'record';
      return row.result === 'record' && place && what ? [{ id, row, place, what }] : [];
    });
  }
}
