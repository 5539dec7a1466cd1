import { Inject, Injectable } from '@nestjs/common';
import { writeTable, type CellValue, type TableFormat } from '@campus/tabular';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { hourInWords, weekdayInWords } from '@campus/platform/words/dates.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { titleIn } from '../../editions/edition-title.ts';
import { whoseAttendance } from '../attendance.access.ts';
import { AttendanceReading } from '../attendance-reading.ts';
import { BoardSort, type AttendanceBoard, type BoardPerson } from '../attendance.type.ts';
import { checkInCode } from '../attendance.rules.ts';
import { attendanceWords } from '../words/attendance.words.ts';
import { sheetName } from './sheet-name.ts';
import { sheetPdf, sheetsPdf, type Sheet } from './sheet-pdf.ts';
import { sheetHead, sheetPeople, sheetsOfEdition, sheetsOfSession } from './sheet.statements.ts';

const PAGE = 100;

/** "martes 12 de enero de 2027, 09:00–12:00", on the clocks of the group. */
export function whenOf(startsAt: Date, minutes: number, locale: Locale, timeZone: string): string {
  const day = weekdayInWords(startsAt, locale, timeZone);
  const end = new Date(startsAt.getTime() + minutes * 60_000);
  return `${day}, ${hourInWords(startsAt, locale, timeZone)}–${hourInWords(end, locale, timeZone)}`;
}

/** What a sheet is for. */
interface SheetPlace {
  halfDayId: string;
  groupId: string;
}

/** A sheet, and how its file is called: alone, with those of its session, with those of its edition. */
interface FilledSheet {
  name: string;
  sessionName: string;
  editionName: string;
  sheet: Sheet;
}

/** What leaves the campus as a file. Names and addresses do, so each time is written down. */
@Injectable()
export class AttendanceFiles {
  constructor(
    private readonly database: Database,
    private readonly reading: AttendanceReading,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: no such half day or group, or none the actor sees. */
  async sheet(
    actor: Actor,
    place: SheetPlace,
    locale: Locale,
    paper: Paper,
  ): Promise<{ name: string; bytes: Buffer } | null> {
    if (!isId(place.halfDayId) || !isId(place.groupId)) return null;
    const found = await this.filled(actor, place, locale);
    return found && { name: found.name, bytes: await sheetPdf(found.sheet, paper) };
  }

  /**
   * All sheets of a session with expected people, as one file; if nobody is expected yet, all of them blank.
   * Null: none the actor may see.
   */
  async sheets(
    actor: Actor,
    sessionId: string,
    locale: Locale,
    paper: Paper,
  ): Promise<{ name: string; bytes: Buffer } | null> {
    if (!isId(sessionId)) return null;
    const places = await this.database.rows(sheetsOfSession, { sessionId, ...whoseAttendance(actor) });
    // Named for the session, from its first half day; the groups are inside.
    return this.together(actor, places, locale, paper, ({ sessionName }) => sessionName);
  }

  /**
   * All sheets of an edition from today on, as one file, in the order they are needed. Null: none the actor may see, or
   * nobody is expected in any.
   */
  async sheetsOfEdition(
    actor: Actor,
    editionId: string,
    locale: Locale,
    paper: Paper,
  ): Promise<{ name: string; bytes: Buffer } | null> {
    if (!isId(editionId)) return null;
    const places = await this.database.rows(sheetsOfEdition, { editionId, ...whoseAttendance(actor) });
    return this.together(actor, places, locale, paper, ({ editionName }) => editionName);
  }

  /** One file, named for its first sheet. */
  private async together(
    actor: Actor,
    places: readonly { half_day_id: string; group_id: string }[],
    locale: Locale,
    paper: Paper,
    nameOf: (found: FilledSheet) => string,
  ): Promise<{ name: string; bytes: Buffer } | null> {
    const sheets: Sheet[] = [];
    let name = '';
    for (const { half_day_id: halfDayId, group_id: groupId } of places) {
      const found = await this.filled(actor, { halfDayId, groupId }, locale);
      if (!found) continue;
      sheets.push(found.sheet);
      name ||= nameOf(found);
    }
    const [first, ...others] = sheets;
    return first ? { name, bytes: await sheetsPdf(first, others, paper) } : null;
  }

  /** The content of a sheet. Each sheet that is taken is recorded in the audit. */
  private async filled(
    actor: Actor,
    { halfDayId, groupId }: SheetPlace,
    locale: Locale,
  ): Promise<FilledSheet | null> {
    const whose = whoseAttendance(actor);
    const head = await this.database.row(sheetHead, { halfDayId, groupId, ...whose });
    if (!head) return null;
    const people = await this.database.rows(sheetPeople, { groupId, ...whose });
    await this.record({
      actorId: actor.personId,
      action: 'attendance.sheet-taken',
      subjectType: 'live_session',
      subjectId: head.session_id,
      countryCode: head.country,
      detail: { halfDayId, groupId, people: people.length },
    });
    const session = titleIn(head.session_titles, locale);
    const sheet = {
      locale,
      session,
      edition: titleIn(head.edition_titles, locale),
      group: head.group_name,
      when: whenOf(head.starts_at, head.planned_minutes, locale, head.time_zone),
      place: head.place,
      people: people.map((person) => ({
        name: person.name,
        institution: person.institution ?? '',
        post: person.post ?? '',
        sex: person.sex,
        email: person.email ?? '',
        code: checkInCode(this.config.secret, person.enrolment_id),
      })),
    };
    const nameFor = (what: string, group = '') => sheetName(what, head.starts_at, head.time_zone, group);
    return {
      name: nameFor(session, head.group_name),
      sessionName: nameFor(session),
      editionName: nameFor(sheet.edition),
      sheet,
    };
  }

  /** The whole table of an edition, as far as the actor sees it. */
  async table(
    actor: Actor,
    editionId: string,
    locale: Locale,
    format: TableFormat,
  ): Promise<Uint8Array | null> {
    const filter = { groupId: null, search: null, isBelow: false, sort: BoardSort.NAME, isDescending: false };
    const asked = { editionId, locale, ...filter, limit: PAGE, offset: 0 };
    const board = await this.reading.board(actor, editionId, asked, locale, asked);
    if (!board) return null;
    const people = [...board.people];
    while (people.length < board.totalCount) {
      const page = { limit: PAGE, offset: people.length };
      const more = await this.reading.board(actor, editionId, asked, locale, page);
      if (!more?.people.length) break;
      people.push(...more.people);
    }
    await this.record({
      actorId: actor.personId,
      action: 'attendance.table-taken',
      subjectType: 'edition',
      subjectId: editionId,
      detail: { format, people: people.length },
    });
    const rows = tableOf(board, people, locale);
    return writeTable({ name: attendanceWords(locale)('table.sheet'), rows }, format, locale);
  }

  private record(fact: AuditFact): Promise<void> {
    return this.database.transaction((tx) => this.audit.record(tx, fact));
  }
}

function tableOf(board: AttendanceBoard, people: readonly BoardPerson[], locale: Locale): CellValue[][] {
  const say = attendanceWords(locale);
  const halfDays = board.sessions.flatMap((session) =>
    session.halfDays.map((halfDay) => ({ ...halfDay, session })),
  );
  const headings = halfDays.map(
    ({ startsAt, plannedMinutes, session }) =>
      `${session.title}, ${whenOf(startsAt, plannedMinutes, locale, session.timeZone)}`,
  );
  return [
    [
      say('table.name'),
      say('table.group'),
      say('table.percent'),
      say('table.present'),
      say('table.planned'),
      say('table.madeUp'),
      ...headings,
    ],
    ...people.map((person): CellValue[] => [
      person.name,
      person.groupName,
      person.percent ?? '',
      person.presentMinutes,
      person.plannedMinutes,
      board.sessions.find(({ id }) => id === person.madeUp?.sessionId)?.title ?? '',
      ...halfDays.map(({ id, plannedMinutes }) => {
        const mark = person.marks.find(({ halfDayId }) => halfDayId === id);
        if (!mark) return '';
        if (mark.presence === 'absent') return 0;
        return mark.presence === 'part' ? mark.minutes : plannedMinutes;
      }),
    ]),
  ];
}
