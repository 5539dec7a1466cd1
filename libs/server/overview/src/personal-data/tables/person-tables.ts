import { type EntityManager } from 'typeorm';
import { Database, statement, type Statement } from '@campus/platform/database/database.ts';
import { type WhoValues } from '@campus/platform/database/person-table.ts';
import { platformPersonTables } from '@campus/platform/person-tables.ts';
import { authoringDomain } from '@campus/authoring';
import { peopleDomain } from '@campus/people';
import { courseDomain } from '@campus/course';
import { deliveryDomain } from '@campus/delivery';
import { intakeDomain } from '@campus/intake';
import { studyDomain } from '@campus/study';
import { scormDomain } from '@campus/scorm';
import { certificationDomain } from '@campus/certification';
import { partnersDomain } from '@campus/partners';
import { ownTables } from './own-tables.ts';

/** Highest first: rows that depend on others are deleted before them. */
const below = [
  partnersDomain,
  certificationDomain,
  scormDomain,
  studyDomain,
  intakeDomain,
  deliveryDomain,
  authoringDomain,
  courseDomain,
  peopleDomain,
];

/**
 * Every table with something of a person, as its domain declares it. A test reads the catalogue of the database and fails
 * for a table or column that names people and is neither here nor in `person-references.ts`.
 */
export const personTables = [
  ...ownTables,
  ...below.flatMap((domain) => domain.personTables ?? []),
  ...platformPersonTables,
];

/** All that an erasure changes, in its order. */
export const erasures: Statement<unknown, WhoValues>[] = [
  ...below.flatMap((domain) => domain.personErasures ?? []),
  ...personTables.flatMap(({ erase }) => erase ?? []),
];

interface WhoRow extends WhoValues {
  accounts: string[];
  enrolments: string[];
  addresses: string[];
}

/** Values common to all of these statements. */
const whoIs = statement<WhoRow>(
  'personal-data-who',
  `with same as (select id from account where id = $1 or merged_into = $1),
        held as (select address_key as address, valid_from as "from", valid_to as "to"
                   from known_address
                  where person_id in (select id from same))
   select array(select id from same) as accounts,
          array(select e.id from participant e where e.person_id in (select id from same)) as enrolments,
          array(select address from held) as addresses,
          coalesce((select jsonb_agg(to_jsonb(held)) from held), '[]')::text as held`,
);

/** Outside of a transaction, or in the caller's. */
const subjectsIn = (
  database: Database,
  query: Statement<{ id: string }, WhoValues>,
  who: WhoValues,
  tx?: EntityManager,
) => (tx ? database.rowsIn(tx, query, who) : database.rows(query, who));

/** Asked for once, before anything goes. */
export async function whoOf(database: Database, personId: string, tx?: EntityManager): Promise<WhoValues> {
  const who = tx ? await database.rowIn(tx, whoIs, [personId]) : await database.row(whoIs, [personId]);
  return who ?? { accounts: [], enrolments: [], addresses: [], held: '[]' };
}

/** Ids of things of the person that events of the audit are about. */
export async function subjectsOf(database: Database, who: WhoValues, tx?: EntityManager): Promise<string[]> {
  const ids: string[] = [];
  for (const { subjectIds } of personTables)
    if (subjectIds) ids.push(...(await subjectsIn(database, subjectIds, who, tx)).map(({ id }) => id));
  return ids;
}
