import { statement } from '@campus/platform/database/database.ts';

/** The version of a course that new editions are offered. $1 course. */
export const currentVersionOf = statement<{ course_key: string; version_id: string; locales: string[] }>(
  'edition-current-version-of-course',
  `select course_key, id as version_id, locales from version_on_offer where course_id = $1`,
);

/** $1 version · $2 course. */
export const versionOfCourse = statement<{ version_id: string; locales: string[] }>(
  'edition-version-of-course',
  `select id as version_id, locales from published_version where id = $1 and course_id = $2`,
);

/** $1 key · $2 edition that may have it, or null. */
export const keyIsTaken = statement(
  'edition-key-taken',
  `select from edition where key = $1 and id is distinct from $2::uuid`,
);

export const programmeIsThere = statement('edition-programme', `select from programme where id = $1`);

export const hasPeople = statement(
  'edition-has-people',
  `select from enrolment where edition_id = $1 limit 1`,
);

/** $1 version. */
export const modulesOf = statement<{ id: string }>(
  'edition-modules',
  `select id from version_module where version_id = $1`,
);

/** $1 codes. */
export const countriesAmong = statement<{ code: string; name: string }>(
  'edition-countries-among',
  `select code, names ->> 'es' as name from known_country where code = any($1)`,
);

export interface GroupForPlan {
  id: string;
  country: string | null;
  time_zone: string;
}

/** $1 group · $2 edition. */
export const groupForPlan = statement<GroupForPlan>(
  'edition-group-for-plan',
  `select id, country_code as country, time_zone from edition_group where id = $1 and edition_id = $2`,
);

/** $1 edition · $2 country, or null. */
export const groupOfCountry = statement(
  'edition-group-of-country',
  `select from edition_group where edition_id = $1 and country_code is not distinct from $2`,
);

/** $1 group. */
export const groupIsUsed = statement(
  'edition-group-used',
  `select from edition_group g
    where g.id = $1
      and (exists (select from enrolment e where e.group_id = g.id)
           or exists (select from live_session s where s.group_id = g.id))`,
);

/** Those among $1 who may accompany a group: they have a role that teaches or coordinates. $2 roles. */
export const facilitatorsAmong = statement<{ id: string }>(
  'edition-facilitators-among',
  `select p.id from account p where p.id = any($1) and p.disabled_at is null
      and exists (select from role_in_force r where r.person_id = p.id and r.role = any($2))`,
);

/** Anyone who accompanies $1 and is not among $2 stops now. */
export const endFacilitators = statement(
  'edition-facilitators-end',
  `update group_facilitator set until = now() where group_id = $1 and until is null and person_id <> all($2)`,
);

/** $1 ids of rows · $2 group · $3 people. Those who facilitate it already keep their row. */
export const addFacilitators = statement(
  'edition-facilitators-add',
  `insert into group_facilitator (id, group_id, person_id)
   select id, $2, person from unnest($1::uuid[], $3::uuid[]) as given (id, person)
   on conflict do nothing`,
);

export interface SessionForPlan {
  id: string;
  group_id: string | null;
  country: string | null;
}

/** $1 session · $2 edition. */
export const sessionForPlan = statement<SessionForPlan>(
  'edition-session-for-plan',
  `select s.id, s.group_id, g.country_code as country from live_session s left join edition_group g on g.id = s.group_id
    where s.id = $1 and s.edition_id = $2`,
);

/** $1 session · $2 the half days that stay. The others are kept for calendars to cancel. */
export const dropHalfDays = statement(
  'session-half-days-drop',
  `with gone as (delete from session_half_day where session_id = $1 and id <> all($2)
                 returning id, starts_at, planned_minutes)
   update live_session set dropped = dropped
                             || (select jsonb_agg(jsonb_build_object('id', id, 'startsAt', starts_at,
                                                                     'plannedMinutes', planned_minutes))
                                   from gone)
    where id = $1 and exists (select from gone)`,
);

/** $1 session: calendars that know it have something new to hear. */
export const reviseSession = statement(
  'session-revise',
  `update live_session set revision = revision + 1, changed_at = now() where id = $1`,
);

/** A half day keeps its id when it moves. */
export const putHalfDays = statement<
  { id: string },
  {
    ids: readonly string[];
    sessionId: string;
    localTimes: readonly string[];
    timeZone: string;
    minutes: readonly number[];
  }
>(
  'session-half-days-put',
  `insert into session_half_day (id, session_id, starts_at, planned_minutes)
   select id, :sessionId, local at time zone :timeZone, minutes
     from unnest(:ids::uuid[], :localTimes::timestamp[], :minutes::int[]) as given (id, local, minutes)
   on conflict (id)
     do update set starts_at = excluded.starts_at, planned_minutes = excluded.planned_minutes
      where session_half_day.session_id = :sessionId
   returning id`,
);
