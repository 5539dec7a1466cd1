import { GAINED, REACHED, type Dimension } from '@campus/figures';
import { statement, type Statement } from '../../platform/database/database.ts';
import { type WrittenInLocales } from '../../platform/graphql/written.ts';
import { isExpectedAt, presentMinutes } from '../attendance/index.ts';
import {
  chosenEnrolments,
  columnOf,
  dimensionsOf,
  factsOf,
  isWithin,
  POST_TEST,
  type Scope,
} from './facts.sql.ts';

/** Counts of the whole, of a part of a breakdown, or of a country and a sex. */
export interface CountRow {
  dimension: Dimension | 'whole' | 'country_sex';
  key: string;
  /** Of `country_sex`: the sex. */
  second: string;
  label: WrittenInLocales | null;
  nominations: number;
  enrolments: number;
  nominated: number;
  accepted: number;
  enrolled: number;
  started: number;
  kept: number;
  completed: number;
  achieved: number;
  trained: number;
  paired: number;
  reached: number;
  gained: number;
  pre: number | null;
  post: number | null;
}

const countIf = (condition: string, name: string) => `count(*) filter (where ${condition})::int as ${name}`;

const counts = [
  countIf('nomination_id is not null', 'nominations'),
  countIf('enrolment_id is not null', 'enrolments'),
  ...[
    'nominated',
    'accepted',
    'enrolled',
    'started',
    'kept',
    'completed',
    'achieved',
    'trained',
    'paired',
  ].map((name) => countIf(`is_${name}`, name)),
  countIf(`is_paired and post >= ${REACHED}`, 'reached'),
  countIf(`is_paired and post - pre >= ${GAINED}`, 'gained'),
  'avg(pre) filter (where is_paired)::float8 as pre',
  'avg(post) filter (where is_paired)::float8 as post',
].join(', ');

function countsOf(scope: Scope): Statement<CountRow> {
  const dimensions = dimensionsOf[scope];
  const columns = dimensions.map((each) => columnOf[each]);
  const hasTable = dimensions.includes('country');
  const sets = ['()', ...columns.map((column) => `(${column})`), ...(hasTable ? ['(country, sex)'] : [])];
  const names = dimensions.map((each) => `when grouping(${columnOf[each]}) = 0 then '${each}'`).join(' ');
  const table = hasTable ? `when grouping(country) = 0 and grouping(sex) = 0 then 'country_sex'` : '';
  const keys = columns.map((column) => `${column}::text`).join(', ');
  const label = dimensions.includes('edition')
    ? `case when dimension = 'edition' then (select ed.titles from edition ed where ed.id::text = counted.key) end`
    : `case when dimension = 'group' then
         (select jsonb_build_object('es', g.name, 'en', g.name, 'fr', g.name) from edition_group g where g.id::text = counted.key) end`;
  return statement(
    `figures-counts-${scope}`,
    `with ${factsOf(scope)},
     counted as (
       select case ${table} ${names} else 'whole' end as dimension, coalesce(${keys}, '') as key,
              ${hasTable ? `coalesce(case when grouping(country) = 0 then sex end, '')` : `''`} as second, ${counts}
         from facts group by grouping sets (${sets.join(', ')}))
     select counted.*, ${label} as label from counted order by dimension, key, second`,
  );
}

export interface HoursRow {
  sessions: number;
  delivered: number;
  people: number;
  /** Half days of people of which anybody said whether they were there. */
  recorded: number;
  present: number;
  planned: number;
}

/** Sessions that took place, and minutes of the people who were expected at them. */
const hoursOf = (scope: Scope): Statement<HoursRow> =>
  statement(
    `figures-hours-${scope}`,
    `with ${chosenEnrolments(scope)},
     held as (
       select hd.id, hd.planned_minutes, ls.id as session_id, c.id as enrolment_id
         from chosen c join live_session ls on ${isExpectedAt('ls', 'c')}
         join session_half_day hd on hd.session_id = ls.id
        where hd.starts_at + make_interval(mins => hd.planned_minutes) <= now() and ${isWithin('(hd.starts_at at time zone c.tz)::date')}),
     minutes as (
       select h.enrolment_id, sum(h.planned_minutes)::int as planned, count(att.enrolment_id) as recorded, sum(${presentMinutes('att', 'h')})::int as present
         from held h left join attendance att on att.half_day_id = h.id and att.enrolment_id = h.enrolment_id
        group by h.enrolment_id)
     select (select count(distinct session_id)::int from held) as sessions,
            (select coalesce(sum(planned_minutes), 0)::int from (select distinct id, planned_minutes from held) once) as delivered,
            count(*) filter (where present > 0)::int as people, coalesce(sum(recorded), 0)::int as recorded, coalesce(sum(present), 0)::int as present,
            coalesce(sum(planned), 0)::int as planned
       from minutes`,
  );

export interface SurveyRow {
  people: number;
  satisfaction: number | null;
  three: number;
  moved_3: number;
  plan_3: number;
  exercised_3: number;
  six: number;
  exercised_6: number;
  used_6: number;
  passed_on_6: number;
}

const saysNot = (question: string, option: string) =>
  `answers ->> '${question}' is not null and answers ->> '${question}' <> '${option}'`;

/** Answers with a name only: those of an anonymous survey belong to no country. */
const surveysOf = (scope: Scope): Statement<SurveyRow> =>
  statement(
    `figures-surveys-${scope}`,
    `with ${chosenEnrolments(scope)},
     given as materialized (
       select s.key, r.answers from chosen c join survey_response r on r.enrolment_id = c.id
         join activity s on s.version_id = r.version_id and s.id = r.activity_id
        where s.key in ('feedback', 'follow-up-3', 'follow-up-6') and ${isWithin('(r.occurred_at at time zone c.tz)::date')}),
     points as (
       select avg(v.value::numeric)::float8 as mean from given g cross join jsonb_each(g.answers) v
        where g.key = 'feedback' and jsonb_typeof(v.value) = 'number')
     select ${countIf(`key = 'feedback'`, 'people')}, (select mean from points) as satisfaction,
            ${countIf(`key = 'follow-up-3'`, 'three')}, ${countIf(`key = 'follow-up-6'`, 'six')},
            ${countIf(`key = 'follow-up-3' and ${saysNot('post', 'same')}`, 'moved_3')},
            ${countIf(`key = 'follow-up-3' and ${saysNot('plan', 'none')}`, 'plan_3')},
            ${countIf(`key = 'follow-up-3' and answers -> 'done' ? 'exercise'`, 'exercised_3')},
            ${countIf(`key = 'follow-up-6' and ${saysNot('exercised', 'never')}`, 'exercised_6')},
            ${countIf(`key = 'follow-up-6' and answers ->> 'used' in ('partly', 'whole')`, 'used_6')},
            ${countIf(`key = 'follow-up-6' and answers -> 'passed-on' ?| array['team', 'successor', 'honorary', 'community']`, 'passed_on_6')}
       from given`,
  );

export interface GuidelineRow {
  guideline: string;
  /** At least so many: those who answered its question that was asked most. */
  people: number;
  mean: number;
}

/** What the test after says of each guideline, the weakest first. Answers are added up by question before all else. */
const guidelinesOf = (scope: Scope): Statement<GuidelineRow> =>
  statement(
    `figures-guidelines-${scope}`,
    `with ${chosenEnrolments(scope)},
     asked as (
       select n.version_id, n.question_id, count(*)::int as answers, sum(coalesce(n.points, 0)) as points
         from chosen c join activity t on t.version_id = c.version_id and t.kind = 'quiz' and t.key = '${POST_TEST}'
         join quiz_attempt a on a.enrolment_id = c.id and a.activity_id = t.id and a.finished_at is not null
          and ${isWithin('(a.finished_at at time zone c.tz)::date')}
         join quiz_answer n on n.attempt_id = a.id
        group by n.version_id, n.question_id)
     select guideline, max(asked.answers) as people, (100 * sum(asked.points / q.points) / sum(asked.answers))::float8 as mean
       from asked join question q on q.version_id = asked.version_id and q.id = asked.question_id
       cross join unnest(q.guidelines) guideline
      group by guideline order by mean, guideline`,
  );

const each = <Row>(make: (scope: Scope) => Statement<Row>): Record<Scope, Statement<Row>> => ({
  edition: make('edition'),
  country: make('country'),
  programme: make('programme'),
});

export const figureCounts = each(countsOf);
export const figureHours = each(hoursOf);
export const figureSurveys = each(surveysOf);
export const figureGuidelines = each(guidelinesOf);

/** What figures are about, by its name. */
export interface SubjectRow {
  title: WrittenInLocales;
  is_closed: boolean;
}

export const figureSubject: Record<Scope, Statement<SubjectRow>> = {
  edition: statement(
    'figures-subject-edition',
    `select titles as title, closed_at is not null as is_closed from edition where id::text = $1`,
  ),
  country: statement(
    'figures-subject-country',
    `select names as title, false as is_closed from country where code = $1`,
  ),
  programme: statement(
    'figures-subject-programme',
    `select coalesce((select n.names from programme_name n where n.programme_id = p.id
                       order by (n.valid_from <= current_date and coalesce(n.valid_to >= current_date, true)) desc, n.valid_from desc, n.id limit 1),
                     jsonb_build_object('es', p.key, 'en', p.key, 'fr', p.key)) as title, false as is_closed
       from programme p where p.id::text = $1`,
  ),
};

export interface SubjectOfListRow {
  scope: Scope;
  id: string;
  title: WrittenInLocales;
}

/** What somebody may ask figures of, editions apart. $1: the countries; null: all. $2: are countries told at all? */
export const figureSubjects = statement<SubjectOfListRow>(
  'figures-subjects',
  `select 'programme' as scope, p.id::text as id,
          coalesce((select n.names from programme_name n where n.programme_id = p.id
                     order by (n.valid_from <= current_date and coalesce(n.valid_to >= current_date, true)) desc, n.valid_from desc, n.id limit 1),
                   jsonb_build_object('es', p.key, 'en', p.key, 'fr', p.key)) as title, 0 as place
     from programme p
   union all
   select 'country', c.code, c.names, 1 from country c
    where $2::boolean and ($1::text[] is null or c.code = any($1::text[]))
      and exists (select from person p join enrolment e on e.person_id = p.id where p.country_code = c.code)
   order by place, id`,
);
