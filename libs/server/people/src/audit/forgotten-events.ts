import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

/** The event of an erasure itself names what went. $1 what events are about. */
const reduceEvents = statement<{ id: string }>(
  'erase-events',
  `update audit_event e set reason = null, detail = '{}'
    where e.subject_id = any($1::text[]) and e.action <> 'person.erased' and (e.reason is not null or e.detail <> '{}')
   returning e.id`,
);
const linksOf = statement<{ number: string; hash: string }>(
  'erase-links',
  `select l.number::text as number, encode(sha256(convert_to(audit_payload(e), 'UTF8')), 'hex') as hash
     from audit_event e join audit_link l on l.event_id = e.id where e.id = any($1) order by l.number`,
);

/** When a person is erased, events lose what they say about the person and remain as events. */
@Injectable()
export class ForgottenEvents {
  constructor(private readonly database: Database) {}

  /** In the transaction of the erasure. Gives the links that lost their words, by number, and what they look like now. */
  async forget(tx: EntityManager, subjects: readonly string[]): Promise<Record<string, string>> {
    const events = await this.database.rowsIn(tx, reduceEvents, [subjects]);
    const links = await this.database.rowsIn(tx, linksOf, [events.map(({ id }) => id)]);
    return Object.fromEntries(links.map(({ number, hash }) => [number, hash]));
  }
}
