import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { titleIn } from '@campus/delivery';
import { sentOf, WRITTEN_BY, type SentRow } from './log.statements.ts';
import { countriesOf } from '../notifications.access.ts';
import { type PersonMessages } from './person-messages.type.ts';

interface PersonMessageRow extends SentRow {
  edition_id: string;
  edition_titles: Record<string, string>;
  total: number;
  come_back: number;
}

const messagesOfPerson = statement<
  PersonMessageRow,
  { personId: string; countries: readonly string[] | null; limit: number; offset: number }
>(
  'messages-of-person',
  `select m.id, m.edition_id, ed.titles as edition_titles, m.kind, m.state, m.why, m.address, m.subject,
          m.body, m.locale, m.planned_at, m.settled_at, ${WRITTEN_BY} as written_by, count(*) over ()::int as total,
          count(*) filter (where m.state = 'bounced') over ()::int as come_back
     from message m
     join account p on p.id = m.person_id
     join offering ed on ed.id = m.edition_id
    where m.person_id = :personId and (:countries::text[] is null or p.country_code = any(:countries))
    order by m.planned_at desc, m.id limit :limit offset :offset`,
);

/** What editions and coordinators have written to one person, in whatever edition, and what happened to it. */
@Injectable()
export class PersonMessagesReading {
  constructor(private readonly database: Database) {}

  /** Nothing of a person of another country. */
  async list(actor: Actor, personId: string, locale: Locale, page: Page): Promise<PersonMessages> {
    const values = { personId, countries: countriesOf(actor), limit: page.limit, offset: page.offset };
    const rows = isId(personId) ? await this.database.rows(messagesOfPerson, values) : [];
    return {
      items: rows.map((row) => ({
        ...sentOf(row),
        editionId: row.edition_id,
        editionTitle: titleIn(row.edition_titles, locale),
      })),
      totalCount: rows[0]?.total ?? 0,
      bouncedCount: rows[0]?.come_back ?? 0,
    };
  }
}
