import { calendarFile, type CalendarEvent, type CalendarHead } from '@campus/platform/documents/calendar.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { hourInWords, zoneInWords } from '@campus/platform/words/dates.ts';
import { labelled } from '@campus/platform/words/labelled.ts';
import { titleIn } from '../../editions/edition-title.ts';
import { type SessionMode } from '../../editions/edition.type.ts';
import { type HalfDayJson } from '../reading.statements.ts';
import { attendanceWords } from '../words/attendance.words.ts';

/** A session as calendars are told of it. */
export interface CalendarSession {
  id: string;
  titles: Record<string, string>;
  mode: SessionMode;
  place: string | null;
  /** Null: there is none, or it may not be shown. */
  url: string | null;
  timeZone: string;
  isCancelled: boolean;
  revision: number;
  changedAt: string;
  halfDays: readonly HalfDayJson[];
  dropped: readonly HalfDayJson[];
}

export interface SessionsToKeep extends CalendarHead {
  sessions: readonly CalendarSession[];
  /** Stands in each event: they may lie among those of other calendars. */
  edition: string;
  pageOf: (session: CalendarSession) => string;
  locale: Locale;
}

/** The day before, and an hour before: to travel, and to sit down. */
const ALARMS = [1440, 60];

/**
 * One event for each half day, with the half day's id, which stays when it moves; a cancelled one is sent as
 * cancelled.
 */
export function sessionsCalendar({ sessions, edition, pageOf, locale, ...head }: SessionsToKeep): string {
  const say = attendanceWords(locale);
  const eventOf = (session: CalendarSession, half: HalfDayJson, title: string, isGone: boolean) => {
    const startsAt = new Date(half.startsAt);
    const { timeZone } = session;
    const page = pageOf(session);
    const isLinkLater = session.mode === 'webinar' && session.url === null && !isGone;
    const zone = zoneInWords(startsAt, timeZone);
    const isElsewhere = zone !== zoneInWords(startsAt, head.timeZone);
    const there = `${hourInWords(startsAt, locale, timeZone)} (${zone})`;
    const notes = [
      edition,
      session.url,
      isElsewhere && labelled(say('calendar.there'), there, locale),
      isLinkLater && say('calendar.linkLater'),
      labelled(say('calendar.page'), page, locale),
    ];
    return {
      uid: `${half.id}@micic-campus`,
      // A file fetched after the link appeared is newer than one from before.
      revision: session.revision * 2 + (session.url === null ? 0 : 1),
      changedAt: new Date(session.changedAt),
      startsAt,
      endsAt: new Date(startsAt.getTime() + half.plannedMinutes * 60_000),
      title,
      place: session.place ?? session.url,
      notes: notes.filter(Boolean).join('\n'),
      url: session.url ?? page,
      isCancelled: isGone,
      alarms: ALARMS,
    } satisfies CalendarEvent;
  };
  const events = sessions.flatMap((session) => {
    const title = titleIn(session.titles, locale);
    const { length } = session.halfDays;
    return [
      ...session.halfDays.map((half, at) =>
        eventOf(
          session,
          half,
          length > 1 ? `${title} (${say('calendar.part', { at: at + 1, of: length })})` : title,
          session.isCancelled,
        ),
      ),
      ...session.dropped.map((half) => eventOf(session, half, title, true)),
    ];
  });
  return calendarFile(head, events);
}
