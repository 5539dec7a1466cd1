import { argon2Sync, createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { LaunchPlace } from './first-launch.ts';

/** As many different people as a campus sees on a busy day: nothing of one of them is warm for the next. */
export const PEOPLE = 1_000;

/** More than the connections of any case, so that no two requests at a time are one person's. */
export const PEOPLE_OF_SHORT_RUN = 300;

export const PASSWORD = 'a long password for figures 7';

export interface PlantedLearner {
  personId: string;
  email: string;
  token: string;
  enrolmentId: string;
  largeEnrolmentId: string;
}

/** Who brings packages. */
export interface PlantedTrainer {
  personId: string;
  email: string;
  token: string;
}

function hashOfPassword(): string {
  const salt = randomBytes(16);
  const hash = argon2Sync('argon2id', {
    message: Buffer.from(PASSWORD),
    nonce: salt,
    tagLength: 32,
    memory: 19_456,
    passes: 2,
    parallelism: 1,
  });
  const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=19456,t=2,p=1$${base64(salt)}$${base64(hash)}`;
}

const newLearner = (_: unknown, number: number): PlantedLearner => ({
  personId: randomUUID(),
  email: `bench.${number}@example.org`,
  token: randomBytes(32).toString('base64url'),
  enrolmentId: randomUUID(),
  largeEnrolmentId: randomUUID(),
});

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const PEOPLE_SQL = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g ("personId" uuid, email text, "tokenHash" text)
  ), people as (
    insert into person (id, given_names, first_surname, second_surname, locale, time_zone, country_code)
    select "personId", 'María del Carmen', 'Hernández', 'Quiñónez', 'es', 'America/Mexico_City', 'MX' from given
  ), mails as (
    insert into person_email (id, person_id, address) select gen_random_uuid(), "personId", email from given
  ), secrets as (
    insert into person_secret (person_id, password_hash) select "personId", $2 from given
  ), roles as (
    insert into role_grant (id, person_id, role) select gen_random_uuid(), "personId", $3 from given
  )
  insert into session (token_hash, person_id, expires_at)
  select decode("tokenHash", 'hex'), "personId", now() + interval '1 day' from given`;

/** One edition of the newest version of a course, with one group; returns their ids. */
const EDITION_SQL = `
  with edition as (
    insert into edition (id, course_id, version_id, key, titles, route, audience, locales, starts_on, ends_on, time_zone, is_open)
    select gen_random_uuid(), c.id, v.id, 'bench-' || c.key, v.titles, 'A', 'consul_abroad', v.locales,
           current_date - 7, current_date + 60, 'America/Mexico_City', true
      from course c join course_version v on v.course_id = c.id and v.status = 'published'
     where c.key = $1 order by v.number desc limit 1
    returning id
  )
  insert into edition_group (id, edition_id, name, time_zone)
  select gen_random_uuid(), id, 'General', 'America/Mexico_City' from edition
  returning id, edition_id`;

const ENROLMENT_SQL = `
  insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
  select given.id, given.person, ed.id, $3, ed.version_id, 'nominated'
    from edition ed, unnest($1::uuid[], $2::uuid[]) as given (id, person) where ed.id = $4`;

/** Half of the activities done: with $3 the first half of the course, else every learner another half. */
const PROGRESS_SQL = `
  with placed as (
    select e.id as enrolment_id, e.version_id, a.id as activity_id, a.kind, a.settings,
           row_number() over (partition by e.id order by m.position, a.position) as place,
           count(*) over (partition by e.id) as total, dense_rank() over (order by e.id) as learner
      from enrolment e
      join module m on m.version_id = e.version_id
      join activity a on a.version_id = m.version_id and a.module_id = m.id
     where e.id = any($1::uuid[])
  )
  insert into activity_progress (enrolment_id, version_id, activity_id, status, screens, last_screen, last_screen_at,
         score, is_passed, started_at, completed_at)
  select enrolment_id, version_id, activity_id, 'completed',
         coalesce((select array_agg(s) from jsonb_array_elements_text(settings -> 'screens') as s), '{}'),
         settings -> 'screens' ->> -1, case kind when 'lesson' then now() end,
         case kind when 'quiz' then 85 when 'scorm' then 90 end, case when kind in ('quiz', 'scorm') then true end, now(), now()
    from placed
   where case when $2::boolean then place <= (total + 1) / 2 else (place + learner) % 2 = 0 end`;

async function enrolAll(
  client: pg.Client,
  courseKey: string,
  people: string[],
  enrolments: string[],
  /** Null: nothing is done yet. */
  isFirstHalf: boolean | null,
): Promise<void> {
  const { rows } = await client.query<{ id: string; edition_id: string }>(EDITION_SQL, [courseKey]);
  const [group] = rows;
  if (!group) throw new Error(`the course ${courseKey} is not published`);
  await client.query(ENROLMENT_SQL, [enrolments, people, group.id, group.edition_id]);
  if (isFirstHalf !== null) await client.query(PROGRESS_SQL, [enrolments, isFirstHalf]);
}

/** People with a password and a session, enrolled in both courses and half-way through each. */
export async function plantLearners(
  databaseUrl: string,
  courses: { real: string; large: string },
  count: number,
): Promise<PlantedLearner[]> {
  const learners = Array.from({ length: count }, newLearner);
  const given = learners.map((learner) => ({
    ...learner,
    tokenHash: hashOf(learner.token),
  }));
  const people = learners.map(({ personId }) => personId);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(PEOPLE_SQL, [JSON.stringify(given), hashOfPassword(), 'learner']);
    const first = learners.map(({ enrolmentId }) => enrolmentId);
    const second = learners.map(({ largeEnrolmentId }) => largeEnrolmentId);
    await enrolAll(client, courses.real, people, first, true);
    await enrolAll(client, courses.large, people, second, false);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return learners;
}

/** A trainer with a session. */
export async function plantTrainer(databaseUrl: string): Promise<PlantedTrainer> {
  const trainer = {
    personId: randomUUID(),
    email: 'bench.trainer@example.org',
    token: randomBytes(32).toString('base64url'),
  };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const given = [{ ...trainer, tokenHash: hashOf(trainer.token) }];
    await client.query(PEOPLE_SQL, [JSON.stringify(given), hashOfPassword(), 'trainer']);
  } finally {
    await client.end();
  }
  return trainer;
}

/** Where a learner finds the two packages of the launch course. */
export async function plantLaunch(
  databaseUrl: string,
  courseKey: string,
  { personId, token }: PlantedLearner,
): Promise<LaunchPlace> {
  const enrolmentId = randomUUID();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await enrolAll(client, courseKey, [personId], [enrolmentId], null);
    const { rows } = await client.query<{ id: string }>(
      `select a.id from enrolment e join activity a on a.version_id = e.version_id where e.id = $1 order by a.position`,
      [enrolmentId],
    );
    const [first, second] = rows.map(({ id }) => id);
    return { token, enrolmentId, activities: { '1.2': first ?? '', '2004-4': second ?? '' } };
  } finally {
    await client.end();
  }
}
