import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { ROLE_OF_ENROLLED } from '../people.access.ts';
import { nameOf, Names } from '../account-changes/names.ts';
import { type Sex } from '../person.type.ts';

/** Where somebody serves from a day on; `id` is that of the new assignment. */
export interface BulkAssignment {
  id: string;
  personId: string;
  institutionId: string | null;
  postId: string | null;
  position: string;
  /** `YYYY-MM-DD`; null: today. */
  since: string | null;
}

/** What happened to the assignments of a person who moved. */
export interface Moved {
  /** Those that ended by it, with the last day they had before; null: none. */
  ended: { id: string; until: string | null }[];
  /** The last day of the new one; null: open-ended. */
  until: string | null;
}

/** A learner to be, valid by `cleanName` and `cleanAddress`; ids are made by the caller. */
export interface BulkPerson {
  personId: string;
  emailId: string;
  grantId: string;
  address: string;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  country: string | null;
  sex: Sex | null;
  locale: Locale;
  timeZone: string;
}

/** Values for empty fields of a known person; null: nothing to fill. */
export interface BulkGaps {
  personId: string;
  secondSurname: string | null;
  sex: Sex | null;
  country: string | null;
}

const PERSON = `"personId" uuid, "emailId" uuid, "grantId" uuid, address text, "givenNames" text, "firstSurname" text,
  "secondSurname" text, country text, sex text, locale text, "timeZone" text`;

const addPeople = statement(
  'people-add-many',
  `insert into person (id, given_names, first_surname, second_surname, locale, time_zone, country_code, sex)
   select "personId", "givenNames", "firstSurname", "secondSurname", locale, "timeZone", country, sex
     from jsonb_to_recordset($1) as given (${PERSON})`,
);
const addAddresses = statement(
  'people-add-many-addresses',
  `insert into person_email (id, person_id, address)
   select "emailId", "personId", address from jsonb_to_recordset($1) as given (${PERSON})`,
);
/** $2 who grants. */
const addGrants = statement(
  'people-add-many-grants',
  `insert into role_grant (id, person_id, role, granted_by)
   select "grantId", "personId", '${ROLE_OF_ENROLLED}', $2 from jsonb_to_recordset($1) as given (${PERSON})`,
);

const ASSIGNMENT = `id uuid, "personId" uuid, "institutionId" uuid, "postId" uuid, position text, since date`;

/** Without a first day it is today, where the post is, or the person lives. */
const GIVEN = `
  (select given.*,
          coalesce(given.since,
                   (now() at time zone coalesce(there.time_zone, home.time_zone))::date) as first_day
     from jsonb_to_recordset($1) as given (${ASSIGNMENT})
     left join post there on there.id = given."postId"
     left join person home on home.id = given."personId")`;

/**
 * Ends the assignments in force where a new one begins. If another began after the new one, the new one lies
 * in the past: it is added to the history and ends nothing.
 */
const endAssignments = statement<{ id: string; person_id: string; was_until: string | null }>(
  'people-end-assignments',
  `with ending as (select a.id, a.to_date, new.first_day
                     from ${GIVEN} new
                     join assignment a on a.person_id = new."personId"
                    where a.from_date <= new.first_day
                      and (a.to_date is null or a.to_date > new.first_day)
                      and not exists (select from posting later
                                       where later.person_id = new."personId"
                                         and later.from_date > new.first_day
                                         and later.has_begun))
   update assignment a set to_date = ending.first_day from ending where a.id = ending.id
   returning a.id, a.person_id, ending.to_date::text as was_until`,
);
/** It lasts until the next known one begins. */
const addAssignments = statement<{ person_id: string; until: string | null }>(
  'people-add-assignments',
  `insert into assignment (id, person_id, institution_id, post_id, position, from_date, to_date)
   select id, "personId", "institutionId", "postId", position, first_day,
          (select min(later.from_date)
             from assignment later
            where later.person_id = "personId" and later.from_date > first_day)
     from ${GIVEN} new returning person_id, to_date::text as until`,
);
const fillGaps = statement(
  'people-fill-gaps',
  `update person p set sex = coalesce(p.sex, given.sex), country_code = coalesce(p.country_code, given.country)
     from jsonb_to_recordset($1) as given ("personId" uuid, sex text, country text)
    where p.id = given."personId"`,
);

interface NamedRow {
  id: string;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
}
const namesOf = statement<NamedRow>(
  'people-names-of',
  `select id, given_names, first_surname, second_surname from person where id = any($1) order by id`,
);

/** What is done to thousands of people at a time. The caller decides, refuses and records; here it is written. */
@Injectable()
export class PeopleInBulk {
  constructor(
    private readonly database: Database,
    private readonly names: Names,
  ) {}

  /** New people with an address and the role of a learner. Two with one address violate a constraint. */
  async add(tx: EntityManager, actorId: string, people: readonly BulkPerson[]): Promise<void> {
    const given = JSON.stringify(people);
    await this.database.rowsIn(tx, addPeople, [given]);
    await this.database.rowsIn(tx, addAddresses, [given]);
    await this.database.rowsIn(tx, addGrants, [given, actorId]);
  }

  /** Records that people move, or that they served elsewhere before. One assignment a person. */
  async move(tx: EntityManager, assignments: readonly BulkAssignment[]): Promise<Map<string, Moved>> {
    const given = JSON.stringify(assignments);
    const ended = await this.database.rowsIn(tx, endAssignments, [given]);
    const added = await this.database.rowsIn(tx, addAssignments, [given]);
    const moved = new Map(
      added.map(({ person_id, until }): [string, Moved] => [person_id, { ended: [], until }]),
    );
    for (const { id, person_id, was_until } of ended)
      moved.get(person_id)?.ended.push({ id, until: was_until });
    return moved;
  }

  /** Removes second surnames, as person → surname, unless somebody has changed them since; the people are told. */
  async takeSecondSurnames(
    tx: EntityManager,
    actorId: string,
    surnames: ReadonlyMap<string, string | null>,
  ): Promise<void> {
    const rows = await this.database.rowsIn(tx, namesOf, [[...surnames.keys()]]);
    for (const row of rows.filter(
      ({ id, second_surname }) => second_surname && second_surname === surnames.get(id),
    ))
      await this.rename(tx, actorId, row, null);
  }

  private async rename(
    tx: EntityManager,
    by: string,
    row: NamedRow,
    secondSurname: string | null,
  ): Promise<void> {
    const before = nameOf(row);
    const after = { ...before, secondSurname };
    await this.names.changeAtOnce(tx, row.id, { before, after, by, reason: 'people-import' });
  }

  /** An added surname is a change of name: the person is told. */
  async fillGaps(tx: EntityManager, actorId: string, gaps: readonly BulkGaps[]): Promise<void> {
    const named = gaps.filter(({ secondSurname }) => secondSurname !== null);
    const surnames = new Map(named.map(({ personId, secondSurname }) => [personId, secondSurname]));
    const rows = await this.database.rowsIn(tx, namesOf, [[...surnames.keys()]]);
    for (const row of rows.filter(({ second_surname }) => second_surname === null))
      await this.rename(tx, actorId, row, surnames.get(row.id) ?? null);
    await this.database.rowsIn(tx, fillGaps, [JSON.stringify(gaps)]);
  }
}
