import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { LARGE_COURSE } from './course.ts';

/** What the campus of a region holds after some years. */
export const CAMPUS_OF_A_REGION = { editions: 12, people: 5_000, progress: 200_000 };

const PEOPLE_OF_ONE = Math.round(CAMPUS_OF_A_REGION.people / CAMPUS_OF_A_REGION.editions);
/** Of the 48 activities of the course. */
const DONE_BY_ONE = CAMPUS_OF_A_REGION.progress / CAMPUS_OF_A_REGION.people;

/** The programme that every planted edition belongs to. */
export const PROGRAMME = '48000000-0000-4900-8000-000000000001';

export interface PlantedEdition {
  editionId: string;
  people: number;
}

/** An edition with two groups, its people with names, countries and duties of all kinds, and their work. */
const EDITION_SQL = `
  with version as (
    select v.id, v.course_id, v.titles, v.locales from course c
      join course_version v on v.course_id = c.id and v.status = 'published'
     where c.key = $2 order by v.number desc limit 1
  ), added as (
    insert into edition (id, course_id, version_id, key, titles, route, audience, locales, starts_on, ends_on, time_zone, is_open, programme_id)
    select $1::uuid, v.course_id, v.id, 'many-' || $3, v.titles, 'A', 'consul_abroad', v.locales,
           current_date - 30 - $3::int, current_date + 60 - $3::int, 'America/Mexico_City', false, $5::uuid from version v
    returning id, version_id
  ), groups as (
    insert into edition_group (id, edition_id, name, country_code, time_zone)
    select gen_random_uuid(), id, 'Grupo ' || code, code, 'America/Mexico_City'
      from added, unnest(array['MX', 'CR', 'GT', 'PA']) as code
    returning id, country_code
  ), people as (
    insert into person (id, given_names, first_surname, second_surname, locale, time_zone, country_code, sex)
    select gen_random_uuid(),
           (array['María', 'José', 'Ana Lucía', 'Carlos', 'Sofía', 'Luis', 'Marie-Ève', 'Peter', 'Íñigo', 'Zoila'])[1 + (n * 7 + $3::int) % 10],
           (array['Hernández', 'Peña', 'Núñez', 'Castro', 'Álvarez', 'Tremblay', 'Young', 'Quiñónez', 'Ramos', 'Ortiz', 'Vega'])[1 + (n * 3) % 11],
           (array['Mora', 'Chaves', null, 'López', 'Solís'])[1 + n % 5], 'es', 'America/Mexico_City',
           (array['MX', 'CR', 'GT', 'PA'])[1 + n % 4], (array['female', 'male', null])[1 + n % 3]
      from generate_series(1, $4::int) as n
    returning id, country_code
  ), mails as (
    insert into person_email (id, person_id, address)
    select gen_random_uuid(), id, id || '@example.org' from people
  ), roles as (
    insert into role_grant (id, person_id, role) select gen_random_uuid(), id, 'learner' from people
  )
  insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
  select gen_random_uuid(), p.id, a.id, g.id, a.version_id, 'nominated'
    from people p join groups g using (country_code), added a`;

/** How many are done differs from person to person; $2 of them on average. */
const WORK_SQL = `
  with placed as (
    select e.id as enrolment_id, a.version_id, a.id as activity_id, a.kind, a.settings, dense_rank() over (order by e.id) as person,
           row_number() over (partition by e.id order by m.position, a.position) as place
      from enrolment e join activity a on a.version_id = e.version_id
      join module m on m.version_id = a.version_id and m.id = a.module_id where e.edition_id = $1
  )
  insert into activity_progress (enrolment_id, version_id, activity_id, status, screens, score, is_passed, started_at, completed_at, updated_at)
  select enrolment_id, version_id, activity_id, case when place % 9 = 0 then 'started' else 'completed' end, '{}',
         case when kind = 'quiz' then 60 + person % 40 end, case when kind = 'quiz' then person % 5 > 0 end,
         now() - interval '20 days', case when place % 9 = 0 then null else now() - interval '10 days' end,
         now() - (person % 30) * interval '1 day'
    from placed where place <= $2::int - 8 + person % 17`;

async function plantOne(client: pg.Client, number: number): Promise<PlantedEdition> {
  const editionId = randomUUID();
  await client.query(EDITION_SQL, [editionId, LARGE_COURSE, number, PEOPLE_OF_ONE, PROGRAMME]);
  // Somebody's standing is computed once per person, not once per row.
  await client.query('set session_replication_role = replica');
  await client.query(WORK_SQL, [editionId, DONE_BY_ONE]);
  await client.query('set session_replication_role = origin');
  await client.query('select refresh_standing(id) from enrolment where edition_id = $1', [editionId]);
  return { editionId, people: PEOPLE_OF_ONE };
}

/** `count` editions more, numbered from `from`. */
export async function plantEditions(
  databaseUrl: string,
  from: number,
  count: number,
): Promise<PlantedEdition[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`insert into programme (id, key) values ($1, 'bench') on conflict do nothing`, [
      PROGRAMME,
    ]);
    const planted: PlantedEdition[] = [];
    for (let i = 0; i < count; i++) planted.push(await plantOne(client, from + i));
    await client.query('vacuum analyze');
    return planted;
  } finally {
    await client.end();
  }
}

/** A coordinator of every country; returns the token of a session. */
export async function plantCoordinator(databaseUrl: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `with coordinator as (
         insert into person (id, given_names, first_surname, locale, time_zone)
         values (gen_random_uuid(), 'Lucía', 'Solano', 'es', 'America/Costa_Rica') returning id
       ), granted as (
         insert into role_grant (id, person_id, role) select gen_random_uuid(), id, 'coordinator' from coordinator
       )
       insert into session (token_hash, person_id, expires_at)
       select $1, id, now() + interval '1 day' from coordinator`,
      [createHash('sha256').update(token).digest()],
    );
    return token;
  } finally {
    await client.end();
  }
}
