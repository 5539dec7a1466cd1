import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { isId } from '../../platform/database/uuid.ts';
import { type Page } from '../../platform/graphql/page.ts';
import { isStranger } from './apply-list.ts';
import { whoseAttendance } from './attendance.access.ts';
import { type ListRow } from './decide-list.ts';
import * as sql from './list.statements.ts';
import { type AttendanceList, type AttendanceListRows } from './list.type.ts';
import { COLUMN_KINDS } from './read-list.ts';

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

/** Lists of attendance for whoever brought them. */
@Injectable()
export class ListReading {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, listId: string): Promise<AttendanceList | null> {
    const row = isId(listId) ? await this.database.row(sql.listOf, [listId, actor.personId]) : null;
    return row && listFrom(row);
  }

  async lists(actor: Actor, sessionId: string, { limit, offset }: Page): Promise<AttendanceList[]> {
    if (!isId(sessionId)) return [];
    const rows = await this.database.rows(sql.listsOf, [sessionId, actor.personId, limit, offset]);
    return rows.map(listFrom);
  }

  async rows(
    actor: Actor,
    listId: string,
    result: ListRow['result'] | null,
    { limit, offset }: Page,
  ): Promise<AttendanceListRows> {
    const list = isId(listId) ? await this.database.row(sql.listOf, [listId, actor.personId]) : null;
    const found = (list?.rows ?? []).filter((row) => result === null || row.result === result);
    const page = found.slice(offset, offset + limit);
    const about = page.flatMap(({ enrolmentId }) => enrolmentId ?? []);
    const names = await this.database.rows(sql.namesOf, [about, ...whoseAttendance(actor)]);
    const nameBy = new Map(names.map(({ enrolment_id, name }) => [enrolment_id, name]));
    const items = page.map(({ enrolmentId, ...row }) => ({
      ...row,
      person: (enrolmentId && nameBy.get(enrolmentId)) ?? null,
    }));
    return { items, totalCount: found.length };
  }
}
