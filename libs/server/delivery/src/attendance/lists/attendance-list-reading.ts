import { Injectable } from '@nestjs/common';
import { foundRows } from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { whoseAttendance } from '../attendance.access.ts';
import { isStranger, type ListRow } from './decide-list.ts';
import * as sql from './list.statements.ts';
import {
  type AttendanceList,
  type AttendanceListPage,
  AttendanceListResult,
  type AttendanceListRows,
  type AttendanceListRowsArgs,
  type AttendanceListsArgs,
} from './list.type.ts';
import { COLUMN_KINDS } from './read-list.ts';

const RESULTS = Object.values(AttendanceListResult);

function listFrom(row: sql.ListRowOf): AttendanceList {
  const counts = Map.groupBy(row.rows, ({ result }) => result);
  return {
    id: row.id,
    sessionId: row.session_id,
    halfDayId: row.half_day_id,
    fileName: row.file_name,
    evidence: row.evidence,
    status: row.status,
    headings: row.headings,
    columns: COLUMN_KINDS.flatMap((kind) => {
      const column = row.columns[kind];
      return column === undefined ? [] : [{ kind, column }];
    }),
    counts: [...counts].map(([result, rows]) => ({ result, count: rows.length })),
    strangers: row.rows.filter(isStranger).length,
    createdAt: row.created_at,
  };
}

/** Lists of attendance for the people who uploaded them. */
@Injectable()
export class ListReading {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, listId: string): Promise<AttendanceList | null> {
    const row = isId(listId) ? await this.database.row(sql.listOf, [listId, actor.personId]) : null;
    return row && listFrom(row);
  }

  async lists(
    actor: Actor,
    sessionId: string,
    filter: AttendanceListsArgs,
    { limit, offset }: Page,
  ): Promise<AttendanceListPage> {
    if (!isId(sessionId)) return { items: [], totalCount: 0 };
    const values = {
      sessionId,
      ownerId: actor.personId,
      pattern: containingPlain(filter.search),
      limit,
      offset,
    };
    const rows = await this.database.rows(sql.listsOf(filter), values);
    return { items: rows.map(listFrom), totalCount: rows[0]?.total ?? 0 };
  }

  async rows(
    actor: Actor,
    listId: string,
    filter: AttendanceListRowsArgs,
    asked: Page,
  ): Promise<AttendanceListRows> {
    const list = isId(listId) ? await this.database.row(sql.listOf, [listId, actor.personId]) : null;
    const named = ({ name, email }: ListRow) => [name, email];
    const { items: page, totalCount } = foundRows(list?.rows ?? [], filter, RESULTS, named, asked);
    const about = page.flatMap(({ enrolmentId }) => enrolmentId ?? []);
    const names = await this.database.rows(sql.namesOf, { enrolments: about, ...whoseAttendance(actor) });
    const nameBy = new Map(names.map(({ enrolment_id, name }) => [enrolment_id, name]));
    const recorded = await this.database.rows(sql.recordedNow, [
      [...nameBy.keys()],
      list?.half_day_id ?? null,
      list?.id ?? null,
    ]);
    const recordedBy = new Map(recorded.map((now) => [now.enrolment_id, now]));
    const items = page.map(({ enrolmentId, ...row }) => {
      const now = enrolmentId === null ? undefined : recordedBy.get(enrolmentId);
      return {
        ...row,
        person: (enrolmentId && nameBy.get(enrolmentId)) ?? null,
        recordedPresence: now?.presence ?? null,
        recordedMinutes: now?.minutes ?? null,
        isHeld: row.result === 'record' && (now?.is_held ?? false),
      };
    });
    return { items, totalCount };
  }
}
