import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { log } from '@campus/platform/http/log.ts';
import { AuditService } from '@campus/people';
import { FORGOTTEN, type PersonTable } from './person-table.ts';
import { personTables, SUBJECTS } from './person-tables.ts';
import { INDISPENSABLE } from './personal-data.access.ts';
import {
  blockersOf,
  endErasure,
  erasureById,
  erasuresDue,
  personById,
  type ErasureRow,
  type PersonRow,
} from './personal-data.statements.ts';

const fatesOf = ({ name, rows, fate }: PersonTable) =>
  fate.act === 'delete'
    ? [statement(`erase-${name}`, `delete from ${name} t where ${rows}`)]
    : fate.act === 'reduce'
      ? [statement(`erase-${name}`, `update ${name} t set ${fate.set} where ${rows}`)]
      : [];

const fates = personTables.flatMap(fatesOf);

/** Until the end of the transaction records let words be taken away. */
const letWordsGo = statement('erase-begin', `select set_config('campus.erasing', 'on', true)`);

const ownLetters = statement<{ id: string }>(
  'erase-own-letters',
  `select l.id from nomination_letter l
    where exists (select from nomination n where n.letter_id = l.id and n.person_id = $1)
      and not exists (select from nomination n where n.letter_id = l.id and n.person_id is distinct from $1)`,
);
const dropLetters = statement('erase-letters', `delete from nomination_letter where id = any($1)`);

/** Sheets of attendance name many: only the rows of this person lose their words. */
const reduceSheets = statement(
  'erase-sheets',
  `update attendance_list t
      set rows = (select jsonb_agg(case when one ->> 'enrolmentId' in (select id::text from enrolment where person_id = $1)
                                        then one || jsonb_build_object('name', $2::text, 'email', '') else one end order by place)
                    from jsonb_array_elements(t.rows) with ordinality as row (one, place))
    where exists (select from jsonb_array_elements(t.rows) one
                   where one ->> 'enrolmentId' in (select id::text from enrolment where person_id = $1))`,
);

/** What events say of the person goes, that they happened stays. The event of an erasure itself names what went. */
const reduceEvents = statement<{ id: string }>(
  'erase-events',
  `update audit_event e set reason = null, detail = '{}'
    where e.subject_id in (${SUBJECTS})
      and e.action <> 'person.erased' and (e.reason is not null or e.detail <> '{}')
   returning e.id`,
);
const linksOf = statement<{ number: string; hash: string }>(
  'erase-links',
  `select l.number::text as number, encode(sha256(convert_to(e.payload, 'UTF8')), 'hex') as hash
     from audited_act e join audit_chain l on l.event_id = e.id where e.id = any($1) order by l.number`,
);

/** Forgets the people whose days of grace are over; whoever cannot be forgotten now is tried again an hour later. */
@Injectable()
export class ErasePeopleJob {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    jobs: Jobs,
  ) {
    jobs.registerCron('erase-people', '13 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    for (const { id } of await this.database.rows(erasuresDue)) {
      const isDone = await this.database.transaction((tx) => this.erase(tx, id));
      if (!isDone) log.info('an erasure waits', { erasure: id });
    }
  }

  private async erase(tx: EntityManager, erasureId: string): Promise<boolean> {
    const erasure = await this.database.rowIn(tx, erasureById, [erasureId]);
    if (erasure?.status !== 'waiting') return true;
    const person = await this.database.rowIn(tx, personById, [erasure.person_id]);
    if (!person || (await this.database.rowIn(tx, blockersOf, [person.id, INDISPENSABLE]))) return false;
    await this.database.rowsIn(tx, letWordsGo);
    await this.forget(tx, person.id);
    await this.database.rowsIn(tx, endErasure, [erasure.id, 'done', null]);
    await this.reduceAudit(tx, erasure, person);
    return true;
  }

  private async forget(tx: EntityManager, personId: string): Promise<void> {
    const letters = await this.database.rowsIn(tx, ownLetters, [personId]);
    await this.database.rowsIn(tx, reduceSheets, [personId, FORGOTTEN]);
    for (const fate of fates) await this.database.rowsIn(tx, fate, [personId]);
    await this.database.rowsIn(tx, dropLetters, [letters.map(({ id }) => id)]);
  }

  /** The links of the chain stay; this event says which of them lost their words, and what they look like now. */
  private async reduceAudit(tx: EntityManager, erasure: ErasureRow, person: PersonRow): Promise<void> {
    const events = await this.database.rowsIn(tx, reduceEvents, [person.id]);
    const links = await this.database.rowsIn(tx, linksOf, [events.map(({ id }) => id)]);
    await this.audit.record(tx, {
      actorId: erasure.asked_by,
      action: 'person.erased',
      subjectType: 'person',
      subjectId: person.id,
      countryCode: person.country,
      detail: {
        erasureId: erasure.id,
        reduced: Object.fromEntries(links.map(({ number, hash }) => [number, hash])),
      },
    });
  }
}
