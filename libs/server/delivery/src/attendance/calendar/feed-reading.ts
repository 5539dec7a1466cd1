import { Inject, Injectable } from '@nestjs/common';
import { hashOf, isToken } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { titleIn } from '../../editions/edition-title.ts';
import { ownAttendance } from '../own/own.statements.ts';
import { type AskedFeed, feedBySecret, groupSessions, touchFeed } from './feed.statements.ts';
import { CalendarKind } from './feed.type.ts';
import { CalendarFeeds } from './feeds.service.ts';
import { sessionsCalendar } from './session-calendar.ts';

/** Asked for in the calendar; most ask when they like. */
const EVERY_HOURS = 4;
/** Several devices of one person, each a few times an hour. */
const MOST_AN_HOUR = 60;

/** What a calendar that subscribes is told. It is never given the link to join: that is on the page, for who signs in. */
@Injectable()
export class FeedReading {
  constructor(
    private readonly database: Database,
    private readonly feeds: CalendarFeeds,
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The calendar of a secret; null: there is none, or whose it is sees these sessions no more. `wait`: seconds. */
  async calendar(secret: string): Promise<{ text: string } | { wait: number } | null> {
    const feed = isToken(secret) ? await this.database.row(feedBySecret, [hashOf(secret)]) : null;
    if (!feed) return null;
    const limit = { key: `calendar:${feed.id}`, limit: MOST_AN_HOUR, seconds: 3600 };
    const wait = await this.throttle.count([limit]);
    if (wait > 0) return { wait };
    const { person_id: personId, locale, time_zone: timeZone, grants, enrolment_id: enrolmentId } = feed;
    const actor = { personId, locale, timeZone, grants };
    const kind = enrolmentId === null ? CalendarKind.GROUP : CalendarKind.ENROLMENT;
    if (!(await this.feeds.sees(actor, kind, enrolmentId ?? feed.group_id ?? ''))) return null;
    if (feed.is_due) await this.database.rows(touchFeed, [feed.id]);
    const text = enrolmentId === null ? await this.ofGroup(feed) : await this.ofEnrolment(feed, enrolmentId);
    return text === null ? null : { text };
  }

  private async ofEnrolment(feed: AskedFeed, enrolmentId: string): Promise<string | null> {
    const row = await this.database.row(ownAttendance, [enrolmentId]);
    if (!row) return null;
    const edition = titleIn(row.edition_titles, feed.locale);
    return sessionsCalendar({
      name: edition,
      edition,
      timeZone: feed.time_zone,
      everyHours: EVERY_HOURS,
      sessions: row.sessions.map((session) => ({ ...session, url: null })),
      pageOf: () => `${this.config.publicUrl}/course/${enrolmentId}`,
      locale: feed.locale,
    });
  }

  private async ofGroup(feed: AskedFeed): Promise<string | null> {
    const row = await this.database.row(groupSessions, [feed.group_id]);
    if (!row) return null;
    const edition = titleIn(row.edition_titles, feed.locale);
    return sessionsCalendar({
      name: `${edition} · ${row.name}`,
      edition,
      timeZone: row.time_zone,
      everyHours: EVERY_HOURS,
      sessions: row.sessions,
      pageOf: ({ id }) => `${this.config.publicUrl}/console/attendance/${id}`,
      locale: feed.locale,
    });
  }
}
