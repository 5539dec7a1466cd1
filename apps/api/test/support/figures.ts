import { randomUUID } from 'node:crypto';
import { type TestServer } from './server.ts';

/** So many people of a country and a sex who came as far as this. */
export interface PeoplePlan {
  country: string;
  sex: 'female' | 'male' | null;
  count: number;
  /** How many of them completed. */
  completed: number;
  /** Per cent before and after; none: no tests taken. */
  tests?: [number, number];
}

/** Enough of every kind: two countries that can be shown, three that cannot. */
export const people: PeoplePlan[] = [
  { country: 'MX', sex: 'female', count: 7, completed: 6, tests: [40, 80] },
  { country: 'MX', sex: 'male', count: 5, completed: 5, tests: [60, 70] },
  { country: 'CR', sex: 'female', count: 6, completed: 5, tests: [50, 90] },
  { country: 'CR', sex: 'male', count: 2, completed: 1 },
  { country: 'BZ', sex: 'female', count: 2, completed: 2 },
  { country: 'BZ', sex: null, count: 1, completed: 1 },
  { country: 'CA', sex: 'male', count: 6, completed: 5, tests: [30, 60] },
  { country: 'HT', sex: 'female', count: 7, completed: 0 },
];

/** The quarter in which all of it happens. */
export const QUARTER = { from: '2025-01-01', to: '2025-03-31' };

export interface FiguresPlanted {
  programmeId: string;
  editionId: string;
  groupId: string;
  versionId: string;
  enrolments: { id: string; personId: string; country: string }[];
}

const [PRE, POST, SURVEY, LATER] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

/** Questions of the survey at the end. */
const FEEDBACK = [
  { key: 'useful', type: 'scale', label: { es: '<p>Utilidad</p>' } },
  { key: 'will-do', type: 'text', label: { es: '<p>¿Qué hará <em>distinto</em>?</p>' } },
  { key: 'missing', type: 'text', label: { es: '<p>¿Qué faltó?</p>' } },
];

/** The test after, and its two questions: of preparing, and of what to tell people. */
export const AFTER = { activity: POST, G4: randomUUID(), G12: randomUUID() };

async function plantVersion({ sql }: TestServer): Promise<{ courseId: string; versionId: string }> {
  const [courseId, versionId, moduleId] = [randomUUID(), randomUUID(), randomUUID()];
  await sql.query(`insert into course (id, key) values ($1::uuid, $1::text)`, [courseId]);
  await sql.query(
    `insert into course_version (id, course_id, number, content_hash, source_locale, locales, titles, summaries, effort_core_minutes,
            effort_extended_minutes, outcome, completion_rule)
     values ($1::uuid, $2, 1, $1::text, 'es', '{es}', '{"es": "Curso"}', '{}', 60, 0, 'completion', '{"all": []}')`,
    [versionId, courseId],
  );
  await sql.query(
    `insert into module (version_id, id, position, key, titles, summaries, minutes_core, minutes_extended, is_gate)
     values ($1, $2, 0, 'm', '{"es": "M"}', '{}', 60, 0, false)`,
    [versionId, moduleId],
  );
  await sql.query(
    `insert into activity (version_id, id, module_id, position, kind, key, titles, minutes, is_required, settings)
     select $1, id, $2, place, kind, key, '{"es": "A"}', 10, true, case when key = 'feedback' then $7::jsonb else '{}' end
       from (values ($3::uuid, 0, 'quiz', 'pre-test'), ($4::uuid, 1, 'quiz', 'post-test'), ($5::uuid, 2, 'survey', 'feedback'),
                    ($6::uuid, 3, 'survey', 'follow-up-3')) as a (id, place, kind, key)`,
    [versionId, moduleId, PRE, POST, SURVEY, LATER, JSON.stringify({ questions: FEEDBACK })],
  );
  await sql.query(
    `insert into question (version_id, id, pool, type, outcome, guidelines, difficulty, points, bodies, answer_key, rationales)
     select $1, id, 'p', 'true-false', '1.1', array[guideline], 1, 2, '{}', '{}', '{}'
       from (values ($2::uuid, 'G4'), ($3::uuid, 'G12')) as q (id, guideline)`,
    [versionId, AFTER.G4, AFTER.G12],
  );
  await sql.query(`update course_version set status = 'published', published_at = now() where id = $1`, [
    versionId,
  ]);
  return { courseId, versionId };
}

/** An edition of a programme of its own, held in the first quarter of 2025, with these people. */
export async function plantFigures(
  server: TestServer,
  plans: readonly PeoplePlan[] = people,
): Promise<FiguresPlanted> {
  const { sql } = server;
  const { courseId, versionId } = await plantVersion(server);
  const [programmeId, editionId, groupId] = [randomUUID(), randomUUID(), randomUUID()];
  await sql.query(`insert into programme (id, key) values ($1::uuid, $1::text)`, [programmeId]);
  await sql.query(
    `insert into edition (id, course_id, version_id, key, titles, route, audience, locales, starts_on, time_zone, programme_id)
     values ($1::uuid, $2, $3, $1::text, '{"es": "Primera"}', 'B', 'consul_abroad', '{es}', '2025-01-10', 'America/Costa_Rica', $4)`,
    [editionId, courseId, versionId, programmeId],
  );
  await sql.query(
    `insert into edition_group (id, edition_id, name, time_zone) values ($1, $2, 'General', 'America/Costa_Rica')`,
    [groupId, editionId],
  );
  const planted: FiguresPlanted = { programmeId, editionId, groupId, versionId, enrolments: [] };
  for (const plan of plans)
    for (let i = 0; i < plan.count; i++) {
      const [id, personId] = [randomUUID(), randomUUID()];
      planted.enrolments.push({ id, personId, country: plan.country });
      await sql.query(
        `with one as (insert into person (id, given_names, first_surname, locale, time_zone, country_code, sex)
                      values ($1, 'Persona', $2, 'es', 'America/Costa_Rica', $3, $4))
         insert into enrolment (id, person_id, edition_id, group_id, version_id, source, enrolled_at)
         values ($5, $1, $6, $7, $8, 'imported', '2025-01-12T15:00Z')`,
        [personId, `${plan.country} ${i}`, plan.country, plan.sex, id, editionId, groupId, versionId],
      );
      await plantWork(server, { id, versionId }, plan, i < plan.completed);
    }
  return planted;
}

async function plantWork(
  { sql }: TestServer,
  { id, versionId }: { id: string; versionId: string },
  { tests }: PeoplePlan,
  isCompleted: boolean,
): Promise<void> {
  await sql.query(
    `insert into activity_progress (enrolment_id, version_id, activity_id, status, score, started_at, completed_at)
     select $1, $2, a.id, 'completed', a.score, a.at, a.at
       from (values ($3::uuid, $4::numeric, '2025-01-15T15:00Z'::timestamptz), ($5::uuid, $6::numeric, '2025-03-01T15:00Z'::timestamptz)) as a (id, score, at)
      where a.id = $3 or a.score is not null`,
    [id, versionId, PRE, tests?.[0] ?? null, POST, tests?.[1] ?? null],
  );
  if (isCompleted)
    await sql.query(
      `insert into outcome_decision (id, enrolment_id, outcome, explanation, decided_at) values (gen_random_uuid(), $1, 'completion', '{}', '2025-03-15T15:00Z')`,
      [id],
    );
}

/** Answers of some enrolments to the survey at the end, or to the follow-up. */
export async function plantAnswers(
  { sql }: TestServer,
  enrolmentIds: readonly string[],
  survey: 'feedback' | 'follow-up-3',
  answers: object,
): Promise<void> {
  await sql.query(
    `insert into survey_response (enrolment_id, version_id, activity_id, answers, occurred_at)
     select e.id, e.version_id, $2, $3, '2025-03-20T15:00Z' from enrolment e where e.id = any($1)`,
    [enrolmentIds, survey === 'feedback' ? SURVEY : LATER, JSON.stringify(answers)],
  );
}

/** Anonymous answers to the survey at the end of an edition. */
export async function plantAnonymousAnswers(
  { sql }: TestServer,
  { editionId, versionId }: FiguresPlanted,
  all: readonly object[],
): Promise<void> {
  await sql.query(
    `insert into anonymous_survey_response (version_id, activity_id, edition_id, answers, received_on)
     select $1, $2, $3, answers, '2025-03-20' from jsonb_array_elements($4::jsonb) answers`,
    [versionId, SURVEY, editionId, JSON.stringify(all)],
  );
}
