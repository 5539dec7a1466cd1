import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.ts';
import { type Locale } from '../../platform/graphql/locale.ts';
import { ROLE_OF_ENROLLED } from './people.access.ts';

/** Where somebody serves from a day on; `id` is the new assignment's. */
export interface BulkAssignment {
  id: string;
  personId: string;
  institutionId: string | null;
  postId: string | null;
  position: string;
  /** `YYYY-MM-DD`; null: today. */
  since: string | null;
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
  sex: 'female' | 'male' | 'other' | null;
  locale: Locale;
  timeZone: string;
}

/** What fills a gap of somebody known; null: nothing to fill. */
export interface BulkGaps {
  personId: string;
  secondSurname: string | null;
  sex: 'female' | 'male' | 'other' | null;
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

/** The assignment somebody has today ends where the new one begins, or on its own first day when that is later. */
const endAssignments = statement<{ id: string; person_id: string }>(
  'people-end-assignments',
  `update assignment a set to_date = greatest(a.from_date, coalesce(given.since, current_date))
     from jsonb_to_recordset($1) as given (${ASSIGNMENT})
    where a.person_id = given."personId" and (a.to_date is null or a.to_date > coalesce(given.since, current_date))
   returning a.id, a.person_id`,
);
const addAssignments = statement(
  'people-add-assignments',
  `insert into assignment (id, person_id, institution_id, post_id, position, from_date)
   select id, "personId", "institutionId", "postId", position, coalesce(since, current_date)
     from jsonb_to_recordset($1) as given (${ASSIGNMENT})`,
);
const fillGaps = statement(
  'people-fill-gaps',
  `update person p set second_surname = coalesce(p.second_surname, given."secondSurname"), sex = coalesce(p.sex, given.sex),
                       country_code = coalesce(p.country_code, given.country)
     from jsonb_to_recordset($1) as given ("personId" uuid, "secondSurname" text, sex text, country text)
    where p.id = given."personId"`,
);

/** What is done to thousands of people at a time. The caller decides, refuses and records; here it is written. */
@Injectable()
export class PeopleInBulk {
  constructor(private readonly database: Database) {}

  /** New people with an address and the role of a learner. Two with one address violate a constraint. */
  async add(tx: EntityManager, actorId: string, people: readonly BulkPerson[]): Promise<void> {
    const given = JSON.stringify(people);
    await this.database.rowsIn(tx, addPeople, [given]);
    await this.database.rowsIn(tx, addAddresses, [given]);
    await this.database.rowsIn(tx, addGrants, [given, actorId]);
  }

  /** People move: gives which assignments ended by it, as person → assignment. */
  async move(tx: EntityManager, assignments: readonly BulkAssignment[]): Promise<Map<string, string>> {
    const given = JSON.stringify(assignments);
    const ended = await this.database.rowsIn(tx, endAssignments, [given]);
    await this.database.rowsIn(tx, addAssignments, [given]);
    return new Map(ended.map(({ person_id, id }) => [person_id, id]));
  }

  async fillGaps(tx: EntityManager, gaps: readonly BulkGaps[]): Promise<void> {
    await this.database.rowsIn(tx, fillGaps, [JSON.stringify(gaps)]);
  }
}
