import { Inject, Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache } from '@campus/course';
import { titleIn } from '../../editions/edition-title.ts';
import { canSee, canWork } from '../../enrolments/enrolments.access.ts';
import { checkInCode, doorOpensAt, linkFrom, neededFor, percentOf } from '../attendance.rules.ts';
import { type CheckInSquare, type OwnAttendance, type OwnSession } from './own.type.ts';
import * as sql from './own.statements.ts';
import { sessionsCalendar } from '../calendar/session-calendar.ts';

const QUIET = 4;

/** The dark squares of a code, row by row. */
function squareOf(code: string): CheckInSquare {
  const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
  return { side: modules.size + 2 * QUIET, path };
}

/** Still expected at sessions. People who left, were moved or have ended see past sessions, and no link. */
const isExpected = ({ status }: sql.OwnRow): boolean => status === 'active' || status === 'completed';

/** What a learner has of live sessions: when, where, the way in, and what was attended. */
@Injectable()
export class OwnAttendanceReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The learner's own, and anyone who coordinates the country's; null also when no session is planned. */
  async own(actor: Actor, enrolmentId: string, locale: Locale): Promise<OwnAttendance | null> {
    const row = await this.rowOf(enrolmentId);
    if (!row || !canSee(actor, { personId: row.person_id, country: row.country })) return null;
    const code = isExpected(row) ? checkInCode(this.config.secret, row.enrolment_id) : null;
    const { route } = row;
    const outline = await this.outlines.get(row.version_id);
    const now = new Date();
    return {
      percent: percentOf(row.attendance.present, row.attendance.planned),
      needed: neededFor(outline.outcomeRules, route),
      code,
      square: code === null ? null : squareOf(code),
      calendarUrl: `/attendance/calendar/${row.enrolment_id}/all.ics`,
      sessions: row.sessions.map((session) => sessionOf(row, session, locale, now)),
    };
  }

  /** The sessions of the learner, all or one, for their own calendar; null: none of theirs. */
  async calendar(
    actor: Actor,
    enrolmentId: string,
    sessionId: string | null,
    locale: Locale,
  ): Promise<string | null> {
    const row = await this.rowOf(enrolmentId);
    if (!row || !canWork(actor, { personId: row.person_id })) return null;
    const now = new Date();
    const sessions = row.sessions
      .filter(({ id }) => sessionId === null || id === sessionId)
      .map((session) => ({ ...session, url: urlAt(row, session, now) }));
    if (sessions.length === 0) return null;
    const edition = titleIn(row.edition_titles, locale);
    return sessionsCalendar({
      name: edition,
      edition,
      timeZone: actor.timeZone,
      everyHours: null,
      sessions,
      pageOf: () => `${this.config.publicUrl}/course/${row.enrolment_id}`,
      locale,
    });
  }

  private async rowOf(enrolmentId: string): Promise<sql.OwnRow | null> {
    const row = isId(enrolmentId) ? await this.database.row(sql.ownAttendance, [enrolmentId]) : null;
    return row && row.sessions.length > 0 ? row : null;
  }
}

/** The link, while it should be seen. */
function urlAt(row: sql.OwnRow, { halfDays, isCancelled, url }: sql.OwnSessionJson, now: Date) {
  const last = halfDays.at(-1);
  const endsAt = last ? Date.parse(last.startsAt) + last.plannedMinutes * 60_000 : 0;
  const isTime = linkFrom(halfDays) <= now && now.getTime() < endsAt;
  return isExpected(row) && !isCancelled && isTime ? url : null;
}

function sessionOf(row: sql.OwnRow, session: sql.OwnSessionJson, locale: Locale, now: Date): OwnSession {
  const { id, mode, place, timeZone, isCancelled, isMadeUp, halfDays } = session;
  return {
    id,
    mode,
    place,
    timeZone,
    isCancelled,
    isMadeUp,
    title: titleIn(session.titles, locale),
    url: urlAt(row, session, now),
    linkFrom: session.url === null ? null : linkFrom(halfDays),
    calendarUrl: `/attendance/calendar/${row.enrolment_id}/${id}.ics`,
    halfDays: halfDays.map(({ startsAt, ...halfDay }) => ({
      ...halfDay,
      startsAt: new Date(startsAt),
      doorOpensAt: doorOpensAt(new Date(startsAt)),
    })),
  };
}
