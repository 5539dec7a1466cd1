import { calendarFile, type CalendarEvent } from '@campus/platform/documents/calendar.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { labelled } from '@campus/platform/words/labelled.ts';
import { titleIn } from '../../editions/edition-title.ts';
import { attendanceWords } from '../words/attendance.words.ts';
import { type OwnSessionJson } from './own.statements.ts';
import { type HalfDayJson } from '../reading.statements.ts';

/** The sessions of one learner; `url` is set only when it may be shown. */
export interface SessionsToKeep {
  sessions: readonly OwnSessionJson[];
  edition: string;
  /** Address of the course page. */
  page: string;
  locale: Locale;
}

/**
 * One event for each half day, with the half day's id, which stays when it moves; a cancelled one is sent as
 * cancelled.
 */
export function sessionsCalendar({ sessions, edition, page, locale }: SessionsToKeep): string {
  const say = attendanceWords(locale);
  const eventOf = (session: OwnSessionJson, half: HalfDayJson, title: string, isGone: boolean) => {
    const startsAt = new Date(half.startsAt);
    const isLinkLater = session.mode === 'webinar' && session.url === null && !isGone;
    const notes = [
      edition,
      session.url,
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
  return calendarFile(edition, events);
}
