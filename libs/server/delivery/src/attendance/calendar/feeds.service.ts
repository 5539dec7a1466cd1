import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { derivedToken, tokenOfHash } from '@campus/platform/auth/derived-token.ts';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { mayTakeAttendance, whoseAttendance } from '../attendance.access.ts';
import { addFeed, dropFeed, feedOf, type FeedOf, lockFeeds, ownPlace, seenGroup } from './feed.statements.ts';
import {
  type CalendarFeed,
  type CalendarFeedEnded,
  type CalendarFeedInput,
  type CalendarFeedMade,
  CalendarKind,
} from './feed.type.ts';

const purposeOf = (id: string): string => `calendar:${id}`;

const factOf = ({ kind, of, personId }: FeedOf, action: AuditFact['action']): AuditFact => ({
  actorId: personId,
  action,
  subjectType: kind === CalendarKind.GROUP ? 'edition_group' : 'enrolment',
  subjectId: of,
});

/** Addresses to which people subscribe with their own calendars: one for each person and enrolment, or group. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: none was made, or the sessions are not this person's to see. */
  async of(actor: Actor, kind: CalendarKind, of: string): Promise<CalendarFeed | null> {
    if (!(await this.sees(actor, kind, of))) return null;
    const row = await this.database.row(feedOf, { kind, of, personId: actor.personId });
    if (!row) return null;
    const token = tokenOfHash(this.config, purposeOf(row.id), row.token_hash);
    // Who looks at somebody's campus does not take their addresses along.
    const url = token && !actor.viewing ? `${this.config.publicUrl}/attendance/feeds/${token}.ics` : null;
    return { id: row.id, url, madeAt: row.created_at, askedAt: row.last_used_at };
  }

  /** The first address, or a new one; the one before it holds no more. Refuses NOT_FOUND. */
  async make(actor: Actor, input: CalendarFeedInput): Promise<CalendarFeedMade> {
    const whose = await this.seenBy(actor, input);
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'makeCalendarFeed', async () => {
        const made = newId();
        const tokenHash = hashOf(derivedToken(this.config.secret, purposeOf(made)));
        await this.database.rowsIn(tx, lockFeeds, whose);
        await this.database.rowsIn(tx, dropFeed, whose);
        await this.database.rowsIn(tx, addFeed, { ...whose, id: made, tokenHash });
        await this.audit.record(tx, factOf(whose, 'calendar-feed.made'));
        return made;
      }),
    );
    return { id };
  }

  /** Refuses NOT_FOUND. */
  async end(actor: Actor, input: CalendarFeedInput): Promise<CalendarFeedEnded> {
    const whose = await this.seenBy(actor, input);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'endCalendarFeed', async () => {
        const ended = await this.database.rowIn(tx, dropFeed, whose);
        if (ended) await this.audit.record(tx, factOf(whose, 'calendar-feed.ended'));
        return whose.of;
      }),
    );
    return { of: whose.of };
  }

  /** May this person see these sessions, now? Asked again whenever a calendar asks. */
  async sees(actor: Actor, kind: CalendarKind, of: string): Promise<boolean> {
    if (!isId(of)) return false;
    if (kind === CalendarKind.ENROLMENT)
      return (await this.database.row(ownPlace, [of, actor.personId])) !== null;
    if (!mayTakeAttendance(actor)) return false;
    return (await this.database.row(seenGroup, { ...whoseAttendance(actor), groupId: of })) !== null;
  }

  private async seenBy(actor: Actor, { kind, of }: CalendarFeedInput): Promise<FeedOf> {
    if (!(await this.sees(actor, kind, of))) throw new Refused('NOT_FOUND');
    return { kind, of, personId: actor.personId };
  }
}
