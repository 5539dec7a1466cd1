import { randomUUID } from 'node:crypto';
import { type CompletionRule, type OutcomeRule } from '@campus/course-rules';
import { demoEditionId } from '../../src/seeds/editions.ts';
import { type DemoKey } from '@campus/people/people/campus/demo-people.ts';
import { personOf } from './personas.ts';
import { type TestServer } from './server.ts';

export interface EnrolmentPlan {
  endsOn?: string | null;
  /** Of the group. */
  timeZone?: string;
  isFrozen?: boolean;
  status?: string;
  versionId?: string;
}

export interface Planted {
  enrolmentId: string;
  editionId: string;
  groupId: string;
}

/** A new edition with one general group, for what no use case creates yet, and what a test may change freely. */
export async function plantEdition(
  { sql }: TestServer,
  plan: EnrolmentPlan & { seats?: number; isOpen?: boolean } = {},
): Promise<Omit<Planted, 'enrolmentId'>> {
  const [editionId, groupId] = [randomUUID(), randomUUID()];
  await sql.query(
    `insert into edition (id, course_id, version_id, key, titles, route, audience, locales, starts_on, ends_on, time_zone, is_open, closed_at)
     select $1::uuid, course_id, coalesce($2::uuid, version_id), $1::uuid::text, titles, route, audience, locales, '2026-01-01', $3::date, time_zone, $4::boolean,
            case when $5::boolean then now() end
       from edition where id = $6`,
    [
      editionId,
      plan.versionId ?? null,
      plan.endsOn ?? null,
      plan.isOpen ?? true,
      plan.isFrozen ?? false,
      demoEditionId,
    ],
  );
  await sql.query(
    `insert into edition_group (id, edition_id, name, time_zone, seats) values ($1, $2, 'General', $3, $4)`,
    [groupId, editionId, plan.timeZone ?? 'America/Costa_Rica', plan.seats ?? null],
  );
  return { editionId, groupId };
}

/** Enrols another person in an existing edition; returns the enrolment. */
export async function plantInto(
  { sql }: TestServer,
  { editionId, groupId }: Omit<Planted, 'enrolmentId'>,
  personId: string,
  status = 'active',
): Promise<string> {
  const enrolmentId = randomUUID();
  await sql.query(
    `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source)
     select $1::uuid, $2::uuid, id, $3::uuid, version_id, $4::text, 'imported' from edition where id = $5`,
    [enrolmentId, personId, groupId, status, editionId],
  );
  return enrolmentId;
}

/** A new enrolment of a persona in a new edition, so that tests do not see one another's work. */
export async function plantEnrolment(
  server: TestServer,
  persona: DemoKey,
  plan: EnrolmentPlan = {},
): Promise<Planted> {
  const place = await plantEdition(server, plan);
  return { enrolmentId: await plantInto(server, place, personOf(persona).id, plan.status), ...place };
}

/** Makes somebody a facilitator of a group. */
export async function plantFacilitator({ sql }: TestServer, groupId: string, key: DemoKey): Promise<void> {
  await sql.query(`insert into group_facilitator (id, group_id, person_id) values ($1, $2, $3)`, [
    randomUUID(),
    groupId,
    personOf(key).id,
  ]);
}

/** People beyond the personas, for tests about many. They have a session each; returns their ids. */
export async function plantPeople(
  { sql }: TestServer,
  count: number,
  country: string | null = null,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await sql.query(
    `insert into person (id, given_names, first_surname, locale, time_zone, country_code)
     select id, 'Persona', 'Prueba', 'es', 'America/Costa_Rica', $2 from unnest($1::uuid[]) as id`,
    [ids, country],
  );
  return ids;
}

/** A published version that has fewer languages than the course of the tests; returns its id. */
export async function plantVersion(
  { sql }: TestServer,
  locales: string[],
  {
    withoutPlan = false,
    unitsExpired = false,
    rule = null,
    further = [],
  }: {
    withoutPlan?: boolean;
    unitsExpired?: boolean;
    rule?: CompletionRule | null;
    further?: OutcomeRule[];
  } = {},
): Promise<string> {
  const versionId = randomUUID();
  await sql.query(
    `insert into course_version (id, course_id, number, content_hash, source_locale, locales, titles, summaries,
            effort_core_minutes, effort_extended_minutes, outcome, completion_rule, further_outcomes, glossary, plan)
     select $1::uuid, v.course_id, (select max(number) + 1 from course_version where course_id = v.course_id), $1::uuid::text, ($2::text[])[1], $2::text[], v.titles,
            v.summaries, v.effort_core_minutes, v.effort_extended_minutes, v.outcome, coalesce($5::jsonb, v.completion_rule), $6::jsonb, v.glossary, case when not $4::boolean then v.plan end
       from course_version v join edition e on e.version_id = v.id where e.id = $3`,
    [versionId, locales, demoEditionId, withoutPlan, rule && JSON.stringify(rule), JSON.stringify(further)],
  );
  const [{ from }] = (
    await sql.query<{ from: string }>(`select version_id as "from" from edition where id = $1`, [
      demoEditionId,
    ])
  ).rows as [{ from: string }];
  for (const table of [
    'module',
    'activity',
    'lesson_text',
    'question',
    'field_card',
    'country_unit',
    'scenario_text',
  ]) {
    await sql.query(
      `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('version_id', $1::text))).*
         from ${table} t where t.version_id = $2`,
      [versionId, from],
    );
  }
  if (unitsExpired) {
    await sql.query(
      `update country_unit set reviewed_on = '2019-01-01', valid_until = '2020-01-01' where version_id = $1`,
      [versionId],
    );
  }
  await sql.query(`update course_version set status = 'published', published_at = now() where id = $1`, [
    versionId,
  ]);
  return versionId;
}

/** A certificate of the outcome of the test course, issued so many months and seconds ago. */
export async function plantCertificate(
  { sql }: TestServer,
  enrolmentId: string,
  ago: { months: number; seconds?: number; outcome?: string },
): Promise<string> {
  const [decisionId, id] = [randomUUID(), randomUUID()];
  const outcome = ago.outcome ?? 'completion';
  await sql.query(
    `insert into outcome_decision (id, enrolment_id, outcome, explanation) values ($1, $2, $3, '{}')`,
    [decisionId, enrolmentId, outcome],
  );
  await sql.query(
    `insert into certificate (id, serial, code, enrolment_id, decision_id, outcome, snapshot, issued_by, issued_at)
     select $1::uuid, $1::uuid::text, upper(substr(md5($1::uuid::text), 1, 12)), e.id, $2, $6, '{"course": {}}', e.person_id,
            now() - make_interval(months => $4, secs => $5)
       from enrolment e where e.id = $3`,
    [id, decisionId, enrolmentId, ago.months, ago.seconds ?? 0, outcome],
  );
  return id;
}
