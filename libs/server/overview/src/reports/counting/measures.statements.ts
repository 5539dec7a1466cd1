import { statement, type Statement } from '@campus/platform/database/database.ts';
import {
  chosenEnrolments,
  outcomes,
  partsOf,
  placedEnrolments,
  POST_TEST,
  type FigureValues,
  type PartKey,
  type Scope,
} from './facts.sql.ts';
import { followUpShares } from './follow-ups.sql.ts';
import { afterMonths, placesOf } from './turnover.sql.ts';

const each = <Row>(
  make: (scope: Scope) => Statement<Row, FigureValues>,
): Record<Scope, Statement<Row, FigureValues>> => ({
  edition: make('edition'),
  country: make('country'),
  programme: make('programme'),
});

export interface HoursRow extends PartKey {
  sessions: number;
  delivered: number;
  /** People expected at sessions that took place, and those of whom at least a minute counts. */
  expected: number;
  people: number;
  /** Half days of people whose attendance was recorded. */
  recorded: number;
  present: number;
  planned: number;
}

/** Sessions that took place, and minutes of the people who were expected at them, as they count for certificates. */
const hoursOf = (scope: Scope): Statement<HoursRow, FigureValues> => {
  const { sets, dimension, key } = partsOf(scope);
  return statement<HoursRow, FigureValues>(
    `figures-hours-${scope}`,
    `with ${placedEnrolments(scope)},
          held as (select x.half_day_id as id, x.planned_minutes, x.session_id, c.id as enrolment_id,
                          c.group_id, c.edition_id, x.is_recorded, x.counted_minutes
                     from chosen c
                     join expected_half_day x on x.enrolment_id = c.id
                    where x.is_over
                      and is_within((x.starts_at at time zone c.tz)::date, :from, :to)),
          minutes as (select h.enrolment_id, sum(h.planned_minutes)::int as planned,
                             count(*) filter (where h.is_recorded) as recorded,
                             sum(h.counted_minutes)::int as present
                        from held h
                       group by h.enrolment_id),
          attended as (select case ${dimension} else 'whole' end as dimension, ${key} as key,
                              count(*)::int as expected, count(*) filter (where present > 0)::int as people,
                              coalesce(sum(recorded), 0)::int as recorded,
                              coalesce(sum(present), 0)::int as present,
                              coalesce(sum(planned), 0)::int as planned
                         from minutes
                         join placed on placed.id = minutes.enrolment_id
                        group by grouping sets (${sets.join(', ')})),
          given as (select dimension, key, count(distinct session_id)::int as sessions,
                           sum(planned_minutes)::int as delivered
                      from (select 'whole' as dimension, '' as key, id, session_id, planned_minutes from held
                            union select 'group', group_id::text, id, session_id, planned_minutes from held
                            union
                            select 'edition', edition_id::text, id, session_id, planned_minutes
                              from held) once
                     group by dimension, key)
     select attended.*, coalesce(given.sessions, 0) as sessions, coalesce(given.delivered, 0) as delivered
       from attended
       left join given using (dimension, key)
      order by dimension, key`,
  );
};

export interface SurveyRow extends PartKey {
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

/** How many answers each share counts, by its name. */
const shares = Object.entries(followUpShares)
  .map(
    ([name, { survey, counts }]) =>
      `count(*) filter (where survey = '${survey}' and ${counts})::int as ${name}`,
  )
  .join(',\n            ');

/** Answers with a name only: those of an anonymous survey belong to no country. */
const surveysOf = (scope: Scope): Statement<SurveyRow, FigureValues> => {
  const { sets, dimension, key } = partsOf(scope);
  return statement<SurveyRow, FigureValues>(
    `figures-surveys-${scope}`,
    `with ${placedEnrolments(scope)},
          given as materialized (
            select c.*, s.key as survey, r.answers, points.sum as points, points.count as scales
              from placed c
              join answered_survey r on r.enrolment_id = c.id
              join version_activity s on s.version_id = r.version_id and s.id = r.activity_id
              left join lateral (select sum(v.value::numeric), count(*)
                                   from jsonb_each(r.answers) v
                                  where s.key = 'feedback' and jsonb_typeof(v.value) = 'number') points
                on true
             where s.key in ('feedback', 'follow-up-3', 'follow-up-6')
               and is_within((r.occurred_at at time zone c.tz)::date, :from, :to))
     select case ${dimension} else 'whole' end as dimension, ${key} as key,
            count(*) filter (where scales > 0)::int as people,
            (sum(points) / nullif(sum(scales), 0))::float8 as satisfaction,
            count(*) filter (where survey = 'follow-up-3')::int as three,
            count(*) filter (where survey = 'follow-up-6')::int as six, ${shares}
       from given
      group by grouping sets (${sets.join(', ')})
      order by dimension, key`,
  );
};

export interface GuidelineRow extends PartKey {
  guideline: string;
  /** At least this many: those who answered its most frequent question. */
  people: number;
  mean: number;
}

/** The post-test's results by guideline, overall and by country. Answers are added up by question first. */
const guidelinesOf = (scope: Scope): Statement<GuidelineRow, FigureValues> =>
  statement<GuidelineRow, FigureValues>(
    `figures-guidelines-${scope}`,
    `with ${chosenEnrolments(scope)},
          asked as (select case when grouping(c.country) = 0 then 'country' else 'whole' end as dimension,
                           coalesce(c.country, '') as key, n.version_id, n.question_id,
                           count(*)::int as answers, sum(coalesce(n.points, 0)) as points
                      from chosen c
                      join version_activity t
                        on t.version_id = c.version_id
                       and t.kind = 'quiz'
                       and t.key = '${POST_TEST}'
                      join attempt_at_quiz a
                        on a.enrolment_id = c.id
                       and a.activity_id = t.id
                       and a.finished_at is not null
                       and is_within((a.finished_at at time zone c.tz)::date, :from, :to)
                      join drawn_question n on n.attempt_id = a.id
                     group by grouping sets ((n.version_id, n.question_id),
                                             (c.country, n.version_id, n.question_id)))
     select dimension, key, guideline, max(asked.answers) as people,
            (100 * sum(asked.points / q.points) / sum(asked.answers))::float8 as mean
       from asked
       join version_question q on q.version_id = asked.version_id and q.id = asked.question_id
       cross join unnest(q.guidelines) guideline
      group by dimension, key, guideline
      order by dimension, key, mean, guideline`,
  );

export interface TurnoverRow extends PartKey {
  known_6: number;
  moved_6: number;
  known_12: number;
  moved_12: number;
}

/** Who completed and is, so many months later, no longer assigned where they were that day. */
const turnoverOf = (scope: Scope): Statement<TurnoverRow, FigureValues> => {
  const { sets, dimension, key } = partsOf(scope);
  return statement<TurnoverRow, FigureValues>(
    `figures-turnover-${scope}`,
    `with ${placedEnrolments(scope)},
          ${outcomes},
          ${placesOf},
          later as (select p.*, o.months, o.has_moved
                      from placed p
                      join (${afterMonths(6)} union all ${afterMonths(12)}) o on o.id = p.id)
     select case ${dimension} else 'whole' end as dimension, ${key} as key,
            count(*) filter (where months = 6)::int as known_6,
            count(*) filter (where months = 6 and has_moved)::int as moved_6,
            count(*) filter (where months = 12)::int as known_12,
            count(*) filter (where months = 12 and has_moved)::int as moved_12
       from later
      group by grouping sets (${sets.join(', ')})
      order by dimension, key`,
  );
};

/** What an edition cost that was closed in the period, and its completions by the quarter they fell into. */
export interface CostRow {
  edition: string;
  amount: number;
  currency: string;
  /** Completions by the end of the period, as `2025-1`: number. */
  quarters: Record<string, number>;
  /** How many of them fell into the period. */
  within: number;
}

const costsOf = (scope: 'edition' | 'programme'): Statement<CostRow, FigureValues> =>
  statement<CostRow, FigureValues>(
    `figures-costs-${scope}`,
    `with ${chosenEnrolments(scope)},
          ${outcomes},
          completions as (select c.edition_id, (o.completed_at at time zone c.tz)::date as day
                            from chosen c
                            join outcomes o on o.id = c.id
                           where (o.completed_at at time zone c.tz)::date <= coalesce(:to::date, 'infinity')),
          by_quarter as (select edition_id, to_char(day, 'YYYY-Q') as quarter, count(*)::int as people,
                                count(*) filter (where is_within(day, :from, :to))::int as within
                           from completions
                          group by edition_id, quarter)
     select k.edition_id::text as edition, k.amount::float8 as amount, k.currency,
            coalesce(jsonb_object_agg(b.quarter, b.people) filter (where b.quarter is not null),
                     '{}') as quarters,
            coalesce(sum(b.within), 0)::int as within
       from edition_cost k
       join offering ed on ed.id = k.edition_id
       left join by_quarter b on b.edition_id = k.edition_id
      where ${scope === 'edition' ? 'ed.id' : 'ed.programme_id'} = :subjectId::uuid
        and is_within((ed.closed_at at time zone ed.time_zone)::date, :from, :to)
      group by k.edition_id
      order by k.edition_id`,
  );

export const figureHours = each(hoursOf);
export const figureSurveys = each(surveysOf);
export const figureGuidelines = each(guidelinesOf);
export const figureTurnover = each(turnoverOf);
export const figureCosts = { edition: costsOf('edition'), programme: costsOf('programme') };
