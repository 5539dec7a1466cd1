import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { literal } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { OutlineCache } from '@campus/course';
import { titleIn } from '../editions/edition-title.ts';
import { whoseAttendance } from './attendance.access.ts';
import { checkInCode, doorOpensAt, neededFor, percentOf } from './attendance.rules.ts';
import {
  type AttendanceBoard,
  type AttendanceBoardArgs,
  type AttendanceHistoryEntry,
  type AttendancePeopleArgs,
  type AttendancePersonList,
  type AttendanceSession,
  type AttendanceSessionList,
  type AttendanceSessionsArgs,
  type BoardPerson,
} from './attendance.type.ts';
import * as sql from './reading.statements.ts';

const idOrNull = (id: string | null | undefined): string | null => (id && isId(id) ? id : null);

const halfDayOf = ({ startsAt, ...halfDay }: sql.HalfDayJson) => ({
  ...halfDay,
  startsAt: new Date(startsAt),
  doorOpensAt: doorOpensAt(new Date(startsAt)),
});

const sessionOf = (row: sql.SessionRow, locale: Locale): AttendanceSession => ({
  id: row.id,
  title: titleIn(row.titles, locale),
  editionId: row.edition_id,
  editionTitle: titleIn(row.edition_titles, locale),
  mode: row.mode,
  place: row.place,
  timeZone: row.time_zone,
  isCancelled: row.is_cancelled,
  isClosed: row.is_closed,
  halfDays: row.half_days.map(halfDayOf),
  groups: row.groups,
});

export const boardPersonOf = (row: sql.BoardPersonRow): BoardPerson => ({
  enrolmentId: row.enrolment_id,
  name: row.name,
  groupName: row.group_name,
  presentMinutes: row.attendance.present,
  plannedMinutes: row.attendance.planned,
  percent: percentOf(row.attendance.present, row.attendance.planned),
  madeUp: row.made_up,
  marks: row.marks,
});

/** Attendance as shown on screens. A session, an edition or a person the actor may not see is treated as missing. */
@Injectable()
export class AttendanceReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async sessions(
    actor: Actor,
    filter: AttendanceSessionsArgs,
    locale: Locale,
    page: Page,
  ): Promise<AttendanceSessionList> {
    const rows = await this.database.rows(sql.sessionsSeen(filter, locale), {
      ...whoseAttendance(actor),
      editionId: idOrNull(filter.editionId),
      words: literal(filter.search?.trim() ?? ''),
      isToCome: filter.isComing,
      limit: page.limit,
      offset: page.offset,
    });
    return { items: rows.map((row) => sessionOf(row, locale)), totalCount: rows[0]?.total ?? 0 };
  }

  async session(actor: Actor, id: string, locale: Locale): Promise<AttendanceSession | null> {
    const row = isId(id)
      ? await this.database.row(sql.sessionSeen, { sessionId: id, ...whoseAttendance(actor) })
      : null;
    return row && sessionOf(row, locale);
  }

  async people(
    actor: Actor,
    sessionId: string,
    filter: AttendancePeopleArgs,
    page: Page,
  ): Promise<AttendancePersonList> {
    if (!isId(sessionId)) return { items: [], totalCount: 0 };
    const rows = await this.database.rows(sql.peopleOfSession(filter), {
      sessionId,
      ...whoseAttendance(actor),
      groupId: idOrNull(filter.groupId),
      words: literal(filter.search?.trim() ?? ''),
      limit: page.limit,
      offset: page.offset,
    });
    return {
      items: rows.map((row) => ({
        enrolmentId: row.enrolment_id,
        name: row.name,
        institution: row.institution,
        post: row.post,
        groupId: row.group_id,
        groupName: row.group_name,
        code: checkInCode(this.config.secret, row.enrolment_id),
        marks: row.marks,
      })),
      totalCount: rows[0]?.total ?? 0,
    };
  }

  /** Two statements, however many people and sessions. */
  async board(
    actor: Actor,
    editionId: string,
    filter: AttendanceBoardArgs,
    locale: Locale,
    page: Page,
  ): Promise<AttendanceBoard | null> {
    const frame = isId(editionId)
      ? await this.database.row(sql.boardFrame, { editionId, ...whoseAttendance(actor) })
      : null;
    if (!frame) return null;
    const needed = neededFor((await this.outlines.get(frame.version_id)).outcomeRules, frame.route);
    const rows = await this.boardRows(actor, editionId, filter, needed, page);
    return {
      sessions: frame.sessions.map(({ titles, halfDays, ...session }) => ({
        ...session,
        title: titleIn(titles, locale),
        halfDays: halfDays.map(halfDayOf),
      })),
      groups: frame.groups,
      needed,
      openWalkIns: frame.open_walk_ins,
      isClosed: frame.is_closed,
      people: rows.map(boardPersonOf),
      totalCount: rows[0]?.total ?? 0,
    };
  }

  boardRows(
    actor: Actor,
    editionId: string,
    filter: AttendanceBoardArgs,
    needed: number | null,
    page: Page,
  ): Promise<sql.BoardPersonRow[]> {
    return this.database.rows(sql.boardPeople(filter), {
      editionId,
      ...whoseAttendance(actor),
      groupId: idOrNull(filter.groupId),
      words: literal(filter.search?.trim() ?? ''),
      belowPercent: filter.isBelow ? (needed ?? 100) : null,
      limit: page.limit,
      offset: page.offset,
    });
  }

  async history(actor: Actor, enrolmentId: string, halfDayId: string): Promise<AttendanceHistoryEntry[]> {
    if (!isId(enrolmentId) || !isId(halfDayId)) return [];
    const values = { enrolmentId, halfDayId, ...whoseAttendance(actor) };
    const rows = await this.database.rows(sql.historyOf, values);
    return rows.map((row) => ({
      id: row.id,
      presence: row.presence,
      minutes: row.minutes,
      evidence: row.evidence,
      reason: row.reason,
      recordedBy: row.recorded_by,
      saidAt: row.said_at,
      deviceAt: row.device_at,
      recordedAt: row.recorded_at,
      isCurrent: row.is_current,
    }));
  }
}
