import { type EntityManager } from 'typeorm';
import { hashPassword } from '@campus/platform/auth/passwords.ts';
import { countries } from './countries.ts';
import {
  DEMO_PASSWORD,
  demoAddress,
  demoAssignmentId,
  demoEmailId,
  demoGrantId,
  demoPeople,
  institutions,
  posts,
  type DemoPerson,
} from '@campus/people';

/** Every country; run with each migration, so that names follow the file. */
export async function seedCountries(tx: {
  query(text: string, values: unknown[]): Promise<unknown>;
}): Promise<void> {
  await tx.query(
    `insert into country (code, names)
     select code, names from jsonb_to_recordset($1) as given (code text, names jsonb)
     on conflict (code) do update set names = excluded.names where country.names is distinct from excluded.names`,
    [JSON.stringify(countries())],
  );
}

async function seedPlaces(tx: EntityManager): Promise<void> {
  await tx.query(
    `insert into institution (id, country_code, kind, name, acronym)
     select id, country, kind, name, acronym
       from jsonb_to_recordset($1) as given (id uuid, country text, kind text, name text, acronym text)
     on conflict do nothing`,
    [JSON.stringify(institutions)],
  );
  await tx.query(
    `insert into post (id, sending_country_code, host_country_code, city, kind, district, time_zone)
     select id, sending, host, city, kind, district, "timeZone" from jsonb_to_recordset($1)
       as given (id uuid, sending text, host text, city text, kind text, district text, "timeZone" text)
     on conflict do nothing`,
    [JSON.stringify(posts)],
  );
}

async function seedPerson(tx: EntityManager, person: DemoPerson): Promise<void> {
  await tx.query(
    `insert into person (id, given_names, first_surname, second_surname, locale, time_zone, country_code, sex)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      person.id,
      person.givenNames,
      person.firstSurname,
      person.secondSurname,
      person.locale,
      person.timeZone,
      person.country,
      person.sex,
    ],
  );
  await tx.query(`insert into person_email (id, person_id, address) values ($1, $2, $3)`, [
    demoEmailId(person),
    person.id,
    demoAddress(person),
  ]);
  await tx.query(`insert into person_secret (person_id, password_hash) values ($1, $2)`, [
    person.id,
    await hashPassword(DEMO_PASSWORD),
  ]);
  await tx.query(`insert into role_grant (id, person_id, role, country_code) values ($1, $2, $3, $4)`, [
    demoGrantId(person),
    person.id,
    person.role,
    person.scope,
  ]);
  if (!person.assignment) return;
  const { post, institution, position, from } = person.assignment;
  await tx.query(
    `insert into assignment (id, person_id, post_id, institution_id, position, from_date)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      demoAssignmentId(person),
      person.id,
      posts.find(({ key }) => key === post)?.id ?? null,
      institutions.find(({ key }) => key === institution)?.id ?? null,
      position,
      from,
    ],
  );
}

/** Creates the people of demos and tests; existing ones are left as they are. Returns how many were created. */
export async function seedPeople(tx: EntityManager): Promise<number> {
  await seedPlaces(tx);
  const known: { id: string }[] = await tx.query(`select id from person where id = any($1)`, [
    demoPeople.map(({ id }) => id),
  ]);
  const missing = demoPeople.filter(({ id }) => !known.some((row) => row.id === id));
  for (const person of missing) await seedPerson(tx, person);
  return missing.length;
}
