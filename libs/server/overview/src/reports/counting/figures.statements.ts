import { GAINED, REACHED, type Dimension } from '@campus/figures';
import { statement, type Statement } from '@campus/platform/database/database.ts';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { dimensionsOf, factsOf, partsOf, type FigureValues, type Scope } from './facts.sql.ts';

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
  confirmed: number;
  enrolled: number;
  started: number;
  kept: number;
  completed: number;
  achieved: number;
  trained: number;
  granted: number;
  paired: number;
  reached: number;
  gained: number;
  pre: number | null;
  post: number | null;
}

const counts = `
              count(*) filter (where nomination_id is not null)::int as nominations,
              count(*) filter (where enrolment_id is not null)::int as enrolments,
              count(*) filter (where is_nominated)::int as nominated,
              count(*) filter (where is_accepted)::int as accepted,
              count(*) filter (where is_confirmed)::int as confirmed,
              count(*) filter (where is_enrolled)::int as enrolled,
              count(*) filter (where is_started)::int as started,
              count(*) filter (where is_kept)::int as kept,
              count(*) filter (where is_completed)::int as completed,
              count(*) filter (where is_achieved)::int as achieved,
              count(*) filter (where is_trained)::int as trained,
              count(*) filter (where is_granted)::int as granted,
              count(*) filter (where is_paired)::int as paired,
              count(*) filter (where is_paired and post >= ${REACHED})::int as reached,
              count(*) filter (where is_paired and post - pre >= ${GAINED})::int as gained,
              avg(pre) filter (where is_paired)::float8 as pre, avg(post) filter (where is_paired)::float8 as post`;

function countsOf(scope: Scope): Statement<CountRow, FigureValues> {
  const dimensions = dimensionsOf[scope];
  const parts = partsOf(scope);
  const hasTable = dimensions.includes('country');
  const sets = [...parts.sets, ...(hasTable ? ['(country, sex)'] : [])];
  const table = hasTable ? `when grouping(country) = 0 and grouping(sex) = 0 then 'country_sex'` : '';
  const label = dimensions.includes('edition')
    ? `case when dimension = 'edition' then (select ed.titles from offering ed where ed.id::text = counted.key) end`
    : `case when dimension = 'group' then (select jsonb_build_object('es', g.name, 'en', g.name, 'fr', g.name)
                                             from cohort g
                                            where g.id::text = counted.key) end`;
  return statement<CountRow, FigureValues>(
    `figures-counts-${scope}`,
    `with ${factsOf(scope)},
     counted as (
       select case ${table} ${parts.dimension} else 'whole' end as dimension, ${parts.key} as key,
              ${hasTable ? `coalesce(case when grouping(country) = 0 then sex end, '')` : `''`} as second, ${counts}
         from facts group by grouping sets (${sets.join(', ')}))
     select counted.*, ${label} as label from counted order by dimension, key, second`,
  );
}

export const figureCounts: Record<Scope, Statement<CountRow, FigureValues>> = {
  edition: countsOf('edition'),
  country: countsOf('country'),
  programme: countsOf('programme'),
};

/** What figures are about, by its name. */
export interface SubjectRow {
  title: WrittenInLocales;
  is_closed: boolean;
}

export const figureSubject: Record<Scope, Statement<SubjectRow>> = {
  edition: statement(
    'figures-subject-edition',
    `select titles as title, closed_at is not null as is_closed from offering where id::text = $1`,
  ),
  country: statement(
    'figures-subject-country',
    `select names as title, false as is_closed from known_country where code = $1`,
  ),
  programme: statement(
    'figures-subject-programme',
    `select p.names as title, false as is_closed from programme_today p where p.id::text = $1`,
  ),
};

export interface SubjectOfListRow {
  scope: Scope;
  id: string;
  title: WrittenInLocales;
}

/**
 * Subjects somebody may ask figures of, except editions. $1: the countries; null: all. $2: whether countries
 * are included.
 */
export const figureSubjects = statement<SubjectOfListRow>(
  'figures-subjects',
  `select scope, id, title from (
   select 'programme' as scope, p.id::text as id, p.names as title, 0 as place
     from programme_today p
   union all
   select 'country', c.code, c.names, 1 from known_country c
    where $2::boolean and ($1::text[] is null or c.code = any($1::text[]))
      and exists (select from account p join participant e on e.person_id = p.id where p.country_code = c.code)
   ) told order by place, id`,
);
