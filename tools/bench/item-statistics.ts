import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { Fault } from '../campus/fault.ts';
import { CampusClient } from './campus-client.ts';
import { cpuOf } from './programs.ts';
import { registeredIds } from './prepare-world.ts';
import { campusIsUp, command, startCampus, type Campus } from './servers.ts';
import { apiStatements } from './statements.ts';

/** What the answers say of a test that many have taken whole. */
export interface StatisticsFigures {
  learners: number;
  items: number;
  /** Milliseconds of the request: the median, and the first after a start. */
  ms: number;
  first: number;
  /** Seconds of a processor the server took for one; null where the system does not report it. */
  cpuSeconds: number | null;
  target: number;
}

const LEARNERS = 5_000;
const ITEMS = 400;
const ROUNDS = 5;
const COURSE = 'bench-answers';

const uuid = (part: number, number: number): string =>
  `48000000-0000-4${(200 + part).toString()}-8000-${number.toString().padStart(12, '0')}`;
const QUIZ = uuid(3, 1);
const EDITION = uuid(6, 1);

const inAll = (text: string): string => JSON.stringify({ es: text, en: text, fr: text });

const question = (number: number): string => `  - uuid: ${uuid(4, number)}
    type: single
    outcome: answers-outcome
    difficulty: 2
    prompt: ${inAll(`¿Qué se hace primero? (${number})`)}
    rationale: ${inAll('Porque así se acordó.')}
    options: [${['a', 'b', 'c', 'd']
      .map((key, at) => `{ key: ${key}, text: ${inAll(`Se hace ${key}`)}, correct: ${at === 0} }`)
      .join(', ')}]
`;

/** No draw from one pool is larger than 200. */
const pools = ['answers-1', 'answers-2'];

const questionsOf = (part: number): string[] =>
  Array.from({ length: ITEMS / pools.length }, (_, at) => question((part * ITEMS) / pools.length + at + 1));

const files: Record<string, string> = {
  'course.yaml': `uuid: ${uuid(0, 1)}
key: ${COURSE}
source: es
locales: [es, en, fr]
title: ${inAll('Respuestas')}
summary: ${inAll('Respuestas')}
effort: { core: 400, extended: 400 }
modules: [module-1]
completion: { outcome: completion, rule: { all: [{ passed: answers-quiz }] } }
`,
  'modules/module-1/module.yaml': `uuid: ${uuid(1, 1)}
key: answers-module
title: ${inAll('Respuestas')}
summary: ${inAll('Respuestas')}
minutes: { core: 400, extended: 400 }
outcomes: [{ key: answers-outcome, text: ${inAll('Responde')} }]
activities: [{ quiz: quiz.yaml }]
`,
  'modules/module-1/quiz.yaml': `uuid: ${QUIZ}
key: answers-quiz
kind: quiz
title: ${inAll('Respuestas')}
minutes: 400
graded: true
pass: 70
draw: [${pools.map((pool) => `{ pool: ${pool}, count: ${ITEMS / pools.length} }`).join(', ')}]
`,
  ...Object.fromEntries(
    pools.map((pool, part) => [
      `modules/module-1/pools/${pool}.yaml`,
      `key: ${pool}\nquestions:\n${questionsOf(part).join('')}`,
    ]),
  ),
};

function writeCourse(parent: string): string {
  const folder = join(parent, COURSE);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

const PEOPLE_SQL = `
  with version as (
    select v.id, v.course_id, v.titles, v.locales from course c
      join course_version v on v.course_id = c.id and v.status = 'published' where c.key = $2
     order by v.number desc limit 1
  ), added as (
    insert into edition (id, course_id, version_id, key, titles, route, audience, locales, starts_on, ends_on, time_zone, is_open)
    select $1::uuid, v.course_id, v.id, 'answers', v.titles, 'A', 'consul_abroad', v.locales,
           current_date - 60, current_date + 1, 'America/Mexico_City', false from version v
    returning id, version_id
  ), grouped as (
    insert into edition_group (id, edition_id, name, country_code, time_zone)
    select gen_random_uuid(), id, 'México', 'MX', 'America/Mexico_City' from added returning id
  ), people as (
    insert into person (id, given_names, first_surname, locale, time_zone, country_code)
    select gen_random_uuid(), 'Ana', 'Peña', (array['es', 'en', 'fr'])[1 + n % 3], 'America/Mexico_City',
           (array['MX', 'CR', 'GT', 'PA'])[1 + n % 4] from generate_series(1, $3::int) as n returning id
  )
  insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
  select gen_random_uuid(), p.id, a.id, g.id, a.version_id, 'nominated' from people p, grouped g, added a`;

/** Who is abler is right more often; every twentieth question is harder in French. */
const ATTEMPTS_SQL = `
  insert into quiz_attempt (id, enrolment_id, version_id, activity_id, number, locale, started_at, finished_at,
                            finished_by, score, is_passed)
  select gen_random_uuid(), e.id, e.version_id, $2::uuid, 1, p.locale, now() - interval '9 hours', now(),
         'learner', 70, true
    from enrolment e join person p on p.id = e.person_id where e.edition_id = $1`;
const ANSWERS_SQL = `
  insert into quiz_answer (attempt_id, version_id, question_id, position, response, locale, is_flagged, points,
                           occurred_at)
  select d.id, d.version_id, d.question_id, d.position,
         jsonb_build_object('type', 'single',
                            'choice', case when d.is_right then 'a' else (array['b', 'c', 'd'])[1 + d.position % 3] end),
         d.locale, false, d.is_right::int, d.started_at + d.position * interval '60 seconds'
    from (select t.id, t.version_id, t.locale, t.started_at, q.id as question_id, q.position,
                 random() < 0.3 + 0.6 * t.ability
                            - case when q.position % 20 = 0 and t.locale = 'fr' then 0.25 else 0 end as is_right
            from (select a.*, random() as ability from quiz_attempt a where a.activity_id = $1) t
            join (select version_id, id, row_number() over (order by id)::int as position from question) q
              on q.version_id = t.version_id) d`;

async function plant(databaseUrl: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(PEOPLE_SQL, [EDITION, COURSE, LEARNERS]);
    await client.query('set session_replication_role = replica');
    await client.query(ATTEMPTS_SQL, [EDITION, QUIZ]);
    await client.query(ANSWERS_SQL, [QUIZ]);
    await client.query('set session_replication_role = origin');
    await client.query(
      `with trainer as (
         insert into person (id, given_names, first_surname, locale, time_zone)
         values (gen_random_uuid(), 'Tomás', 'Rivas', 'es', 'America/Costa_Rica') returning id
       ), granted as (
         insert into role_grant (id, person_id, role) select gen_random_uuid(), id, 'trainer' from trainer
       )
       insert into session (token_hash, person_id, expires_at)
       select $1, id, now() + interval '1 day' from trainer`,
      [createHash('sha256').update(token).digest()],
    );
    return token;
  } finally {
    await client.end();
  }
}

/** As the end of each attempt leaves them. */
async function keepSheets(databaseUrl: string): Promise<void> {
  const { text } = (await apiStatements())['answer-sheet-keep'];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'select id from quiz_attempt where activity_id = $1',
      [QUIZ],
    );
    for (const { id } of rows) await client.query({ name: 'keep', text, values: [id] });
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Five thousand people who answered four hundred questions each, asked for by a trainer. */
export async function statisticsFigures(
  home: string,
  campus: Campus,
  databaseUrl: string,
): Promise<StatisticsFigures> {
  await command(campus, 'content', 'import', writeCourse(home));
  const token = await plant(databaseUrl);
  await keepSheets(databaseUrl);
  const server = startCampus(campus);
  try {
    await campusIsUp(campus, server);
    const client = new CampusClient(campus.url, registeredIds());
    const times: number[] = [];
    const cpuBefore = cpuOf(server.pid);
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now();
      const { result } = await client.call<{ learners: number; items: unknown[] }>(token, 'QuizAnalysis', {
        activityId: QUIZ,
        filter: {},
        locale: 'es',
      });
      times.push(performance.now() - begun);
      if (result.learners !== LEARNERS || result.items.length !== ITEMS)
        throw new Fault(`statistics of ${result.learners} people and ${result.items.length} questions`);
    }
    const cpuAfter = cpuOf(server.pid);
    const [first = 0] = times;
    const [, , ms = 0] = times.toSorted((one, other) => one - other);
    return {
      learners: LEARNERS,
      items: ITEMS,
      ms,
      first,
      cpuSeconds: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / 1e6 / ROUNDS,
      target: 2_000,
    };
  } finally {
    await server.stop();
  }
}
