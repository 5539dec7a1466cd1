import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { limitOf } from '@campus/platform/graphql/page.ts';
import { localeOf } from '@campus/platform/graphql/locale.ts';
import { containing } from '@campus/platform/database/search.ts';
import { auditedCountries } from './audit-trail.access.ts';
import { follow, type Anchor, type ChainBreak, type Head } from './audit-trail.rules.ts';
import {
  auditEvents,
  chainAfter,
  chainHead,
  chainLinkAt,
  reducedLinks,
  unchained,
  type AuditRow,
} from './audit-trail.statements.ts';
import { type AuditEventsArgs } from './audit-trail.type.ts';

export interface ChainCheck {
  /** How many links were followed before the end or the first fault. */
  links: number;
  head: Head;
  fault: ChainBreak | null;
}

/** Links read at once. */
const PIECE = 2_000;

@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** The newest first, of the countries the actor looks after. One row more than asked tells that there are more. */
  async events(actor: Actor, question: AuditEventsArgs): Promise<{ rows: AuditRow[]; hasMore: boolean }> {
    const limit = limitOf(question);
    const rows = await this.database.rows(auditEvents, {
      countries: auditedCountries(actor),
      before: question.before,
      action: question.action || null,
      subjectId: question.subjectId || null,
      pattern: containing(question.search),
      from: question.from,
      until: question.until,
      limit: limit + 1,
      actorPattern: containing(question.actorName),
      subjectPattern: containing(question.subjectName),
      locale: localeOf(actor),
    });
    return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
  }

  /** The last link, to be written down; null before anything has happened. */
  head(): Promise<{ number: number; hash: string; at: Date } | null> {
    return this.database.row(chainHead);
  }

  /** Follows the whole chain, and looks for events outside it. An anchor must be one of its links. */
  async check(anchor: Anchor | null = null): Promise<ChainCheck> {
    let head: Head = null;
    const reduced = new Map(
      (await this.database.rows(reducedLinks)).map(({ number, hash }) => [number, hash]),
    );
    for (;;) {
      const links = await this.database.rows(chainAfter, [head?.number ?? 0, PIECE]);
      if (!links.length) break;
      const result = follow(head, links, reduced);
      if ('fault' in result) return { links: result.fault.number - 1, head, fault: result.fault };
      head = result.head;
    }
    return {
      links: head?.number ?? 0,
      head,
      fault: (await this.strayEvent(head)) ?? (await this.adrift(anchor)),
    };
  }

  private async strayEvent(head: Head): Promise<ChainBreak | null> {
    const stray = await this.database.row(unchained);
    return stray && { number: (head?.number ?? 0) + 1, eventId: stray.id, kind: 'UNCHAINED' };
  }

  private async adrift(anchor: Anchor | null): Promise<ChainBreak | null> {
    if (!anchor) return null;
    const link = await this.database.row(chainLinkAt, [anchor.number]);
    return link?.hash === anchor.hash ? null : { number: anchor.number, eventId: null, kind: 'NOT_ANCHORED' };
  }
}
