import { type Dimension } from '@campus/figures';
import { servedFirst } from '@campus/people';

/** What figures may be about. */
export const scopes = ['edition', 'country', 'programme'] as const;
export type Scope = (typeof scopes)[number];

/** Values of the statements of figures. */
export interface FigureValues {
  /** An edition, a programme, or the code of a country. */
  subjectId: string;
  /** Those the reader sees; null: all. */
  countries: string[] | null;
  /** The first day and the last; null: from the beginning, until today. */
  from: string | null;
  to: string | null;
}

const conditions: Record<Scope, { enrolment: string; nomination: string }> = {
  edition: { enrolment: 'e.edition_id = :subjectId::uuid', nomination: 'n.edition_id = :subjectId::uuid' },
  programme: {
    enrolment: 'ed.programme_id = :subjectId::uuid',
    nomination: 'ed.programme_id = :subjectId::uuid',
  },
  country: {
    enrolment: 'p.country_code = :subjectId::bpchar',
    nomination: 'n.country_code = :subjectId::bpchar',
  },
};

/** The tests before and after the course, known by their keys. */
export const PRE_TEST = 'pre-test';
export const POST_TEST = 'post-test';

/** CTE `chosen`: enrolments that figures are about. Days are those of the edition's zone. */
export const chosenEnrolments = (scope: Scope): string => `
  chosen as materialized (select e.id, e.person_id, e.edition_id, e.group_id, e.version_id, ed.course_id,
                                 ed.time_zone as tz, ed.audience, e.status <> 'transferred' as is_here,
                                 (e.enrolled_at at time zone ed.time_zone)::date as enrolled_on,
                                 coalesce(p.country_code, '') as country, coalesce(p.sex, '') as sex,
                                 p.locale as language
                            from participant e
                            join offering ed on ed.id = e.edition_id
                            join account p on p.id = e.person_id
                           where ${conditions[scope].enrolment}
                             and (:countries::text[] is null or p.country_code = any(:countries::text[])))`;

/** Where somebody served when the enrolment began, else where they served last. */
export const offices = `
  offices as (
    select distinct on (c.id) c.id, duty.institution_kind as kind
      from chosen c
      join posting duty on duty.person_id = c.person_id and duty.institution_id is not null
     order by c.id, is_served_on(duty.from_date, duty.to_date, c.enrolled_on) desc, ${servedFirst})`;

/** The index of the first work of each enrolment answers it: reading everything people have done would take seconds. */
const begun = `
  begun as (
    select c.id, first.started_at
      from chosen c cross join lateral (
        select a.started_at from progress a where a.enrolment_id = c.id order by a.started_at limit 1) first)`;

/**
 * A decision whose certificate was revoked is no longer in force. A granted outcome is not an earned one and
 * has its own date.
 */
export const outcomes = `
  outcomes as (
    select c.id, min(d.decided_at) filter (where d.is_earned) as trained_at,
           min(d.decided_at) filter (where not d.is_earned) as granted_at,
           min(d.decided_at) filter (where d.is_earned and d.outcome <> 'participation') as completed_at,
           min(d.decided_at) filter (where d.is_earned and d.outcome in ('achievement', 'distinction')) as achieved_at
      from chosen c join reached_outcome d on d.enrolment_id = c.id
       and d.outcome in ('participation', 'completion', 'achievement', 'distinction')
     group by c.id)`;

const tests = `
  tests as (select c.id, max(a.score) filter (where t.key = '${PRE_TEST}') as pre,
                   max(a.completed_at) filter (where t.key = '${PRE_TEST}') as pre_at,
                   max(a.score) filter (where t.key = '${POST_TEST}') as post,
                   max(a.completed_at) filter (where t.key = '${POST_TEST}') as post_at
              from chosen c
              join version_activity t
                on t.version_id = c.version_id
               and t.kind = 'quiz'
               and t.key in ('${PRE_TEST}', '${POST_TEST}')
              join progress a
                on a.enrolment_id = c.id
               and a.activity_id = t.id
               and a.score is not null
               and a.is_completed
             group by c.id)`;

const days = `
  days as (select c.*, coalesce(o.kind, '') as institution_kind,
                  (b.started_at at time zone c.tz)::date as started_on,
                  (r.completed_at at time zone c.tz)::date as completed_on,
                  (r.achieved_at at time zone c.tz)::date as achieved_on,
                  (r.trained_at at time zone c.tz)::date as trained_on,
                  (r.granted_at at time zone c.tz)::date as granted_on,
                  case when t.pre_at <= t.post_at then t.pre end as pre,
                  case when t.pre_at <= t.post_at then t.post end as post,
                  (t.post_at at time zone c.tz)::date as post_on
             from chosen c
             left join offices o on o.id = c.id
             left join begun b on b.id = c.id
             left join outcomes r on r.id = c.id
             left join tests t on t.id = c.id)`;

/** The year's first outcome of a person in a course is the one that counts, of the earned ones and of the granted ones. */
const enrolmentFacts = `
  select d.id as enrolment_id, null::uuid as nomination_id, d.person_id, d.edition_id, d.group_id, d.country,
         d.institution_kind, d.audience, d.sex, d.language, d.enrolled_on, d.started_on, d.completed_on,
         d.achieved_on, d.trained_on, d.granted_on, d.post_on, null::date as nominated_on,
         null::date as accepted_on, null::date as confirmed_on, d.pre, d.post, false as is_nominated,
         false as is_accepted, false as is_confirmed,
         d.is_here and is_within(d.enrolled_on, :from, :to) as is_enrolled,
         d.is_here and is_within(d.started_on, :from, :to) as is_started,
         d.is_here
         and is_within(d.started_on, :from, :to)
         and coalesce(d.completed_on <= coalesce(:to::date, 'infinity'), false) as is_kept,
         is_within(d.completed_on, :from, :to) as is_completed, is_within(d.achieved_on, :from, :to) as is_achieved,
         is_within(d.trained_on, :from, :to)
         and 1 = row_number() over (partition by d.person_id, d.course_id, extract(year from d.trained_on)
                                    order by d.trained_on, d.id) as is_trained,
         is_within(d.granted_on, :from, :to)
         and 1 = row_number() over (partition by d.person_id, d.course_id, extract(year from d.granted_on)
                                    order by d.granted_on, d.id) as is_granted,
         d.pre is not null and d.post is not null and is_within(d.post_on, :from, :to) as is_paired
    from days d`;

const nominationFacts = (scope: Scope): string => `
  select null::uuid, n.id, n.person_id, n.edition_id, null::uuid, coalesce(n.country_code, ''),
         n.institution_kind, ed.audience, coalesce(n.sex, ''), n.locale, null::date, null::date, null::date,
         null::date, null::date, null::date, null::date, (n.submitted_at at time zone ed.time_zone)::date,
         (n.decided_at at time zone ed.time_zone)::date, (n.confirmed_at at time zone ed.time_zone)::date,
         null::numeric, null::numeric, is_within((n.submitted_at at time zone ed.time_zone)::date, :from, :to),
         n.was_accepted and is_within((n.decided_at at time zone ed.time_zone)::date, :from, :to),
         n.has_confirmed and is_within((n.confirmed_at at time zone ed.time_zone)::date, :from, :to),
         false, false, false, false, false, false, false, false
    from nominated_person n
    join offering ed on ed.id = n.edition_id
   where n.is_submitted
     and ${conditions[scope].nomination}
     and (:countries::text[] is null or n.country_code = any(:countries::text[]))`;

/**
 * CTEs that end in `facts`: an enrolment or a nomination to a row, with what it may be broken down by and what of it
 * fell into the period. Texts are never null: nothing stated is the empty text.
 */
export const factsOf = (scope: Scope): string => `
  ${[chosenEnrolments(scope), offices, begun, outcomes, tests, days].join(',')},
  facts as (${enrolmentFacts} union all ${nominationFacts(scope)})`;

/** CTEs that end in `placed`: enrolments with what they may be broken down by. */
export const placedEnrolments = (scope: Scope): string => `
  ${chosenEnrolments(scope)}, ${offices},
  placed as (select c.*, coalesce(o.kind, '') as institution_kind from chosen c left join offices o on o.id = c.id)`;

/** Columns of `facts` and of `placed` by what they break down. */
export const columnOf: Record<Dimension, string> = {
  country: 'country',
  institution_kind: 'institution_kind',
  audience: 'audience',
  sex: 'sex',
  language: 'language',
  group: 'group_id',
  edition: 'edition_id',
};

/** What is worth breaking down: an edition has groups, and a country is one. */
export const dimensionsOf: Record<Scope, readonly Dimension[]> = {
  edition: ['country', 'institution_kind', 'sex', 'language', 'group'],
  country: ['institution_kind', 'audience', 'sex', 'language', 'edition'],
  programme: ['country', 'institution_kind', 'audience', 'sex', 'language', 'edition'],
};

/** Group `facts` or `placed` into the whole and every part of every breakdown, each with its `dimension` and `key`. */
export function partsOf(scope: Scope): { sets: string[]; dimension: string; key: string } {
  const columns = dimensionsOf[scope].map((dimension) => ({ dimension, column: columnOf[dimension] }));
  return {
    sets: ['()', ...columns.map(({ column }) => `(${column})`)],
    dimension: columns
      .map(({ dimension, column }) => `when grouping(${column}) = 0 then '${dimension}'`)
      .join(' '),
    key: `coalesce(${columns.map(({ column }) => `${column}::text`).join(', ')}, '')`,
  };
}

/** Which part of which breakdown a row is about. */
export interface PartKey {
  dimension: Dimension | 'whole';
  key: string;
}
