import { GAINED, REACHED, type Dimension, type IndicatorKey } from '@campus/figures';
import { statement, type Statement } from '@campus/platform/database/database.ts';
import { orderBy, type Order } from '@campus/platform/database/order.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import {
  columnOf,
  factsOf,
  outcomes,
  placedEnrolments,
  type FigureValues,
  type Scope,
} from '../counting/facts.sql.ts';
import { type EvidenceSort } from '../figures.type.ts';
import { followUpShares, type Share } from '../counting/follow-ups.sql.ts';
import { afterMonths, placesOf } from '../counting/turnover.sql.ts';

export interface EvidenceRowOfSql {
  id: string;
  person_id: string | null;
  name: string | null;
  /** For a session: its titles, in the place of a name. */
  titles: WrittenInLocales | null;
  country: string | null;
  edition: WrittenInLocales;
  day: string | null;
  before: number | null;
  after: number | null;
  minutes: number | null;
  is_counted: boolean | null;
  total: number;
}

/** Which facts are behind a figure, the day that put them there, and who a share counts. */
interface Behind {
  flag: string;
  day: string;
  counted?: string;
}

const paired = { flag: 'is_paired', day: 'post_on' };
const ofFacts: Partial<Record<IndicatorKey, Behind>> = {
  nominated: { flag: 'is_nominated', day: 'nominated_on' },
  accepted: { flag: 'is_accepted', day: 'accepted_on' },
  confirmed: { flag: 'is_confirmed', day: 'confirmed_on' },
  enrolled: { flag: 'is_enrolled', day: 'enrolled_on' },
  started: { flag: 'is_started', day: 'started_on' },
  completed: { flag: 'is_completed', day: 'completed_on' },
  achieved: { flag: 'is_achieved', day: 'achieved_on' },
  completion_rate: { flag: 'is_started', day: 'started_on', counted: 'c.is_kept' },
  people_trained: { flag: 'is_trained', day: 'trained_on' },
  people_granted: { flag: 'is_granted', day: 'granted_on' },
  paired,
  pre_mean: paired,
  post_mean: paired,
  gain_mean: paired,
  post_reached: { ...paired, counted: `c.post >= ${REACHED}` },
  gained: { ...paired, counted: `c.post - c.pre >= ${GAINED}` },
};

/** A session has a title in the place of a name. */
const orders: Record<EvidenceSort, string> = {
  name: `coalesce(name, titles ->> 'es') collate "es-x-icu" $dir`,
  country: 'country $dir nulls last',
  edition: `edition ->> 'es' collate "es-x-icu" $dir nulls last`,
  day: 'day $dir nulls last',
  before: 'before $dir nulls last',
  after: 'after $dir nulls last',
  minutes: 'minutes $dir nulls last',
  counted: 'is_counted $dir nulls last',
};

/** SQL condition: a row, `c`, belongs to the requested part; without one, any row. */
const isOfPart = (dimension: Dimension | null) =>
  dimension ? `coalesce(c.${columnOf[dimension]}::text, '') = :key::text` : ':key::text is null';

function factsBehind(scope: Scope, { flag, day, counted }: Behind, dimension: Dimension | null): string {
  return `with ${factsOf(scope)},
    rows as (
      select coalesce(c.enrolment_id, c.nomination_id) as id, case when n.id is null then c.person_id end as person_id,
             case when n.id is null then coalesce(p.full_name, '')
                  else concat_ws(' ', n.given_names, n.first_surname, n.second_surname) end as name,
             null::jsonb as titles, nullif(c.country, '') as country, ed.titles as edition, c.${day}::text as day,
             c.pre::float8 as before, c.post::float8 as after, null::int as minutes,
             ${counted ?? 'null::boolean'} as is_counted
        from facts c
        join offering ed on ed.id = c.edition_id
        left join nominated_person n on n.id = c.nomination_id
        left join account p on p.id = c.person_id
       where c.${flag} and ${isOfPart(dimension)})`;
}

const held = `
  from placed c
  join expected_half_day x
    on x.enrolment_id = c.id
   and x.is_over
   and is_within((x.starts_at at time zone c.tz)::date, :from, :to)`;

const person = `
  c.id, c.person_id, p.full_name as name, null::jsonb as titles, nullif(c.country, '') as country,
  ed.titles as edition`;

type Others = (scope: Scope, dimension: Dimension | null) => string;

const hoursBehind: Others = (scope: Scope, dimension: Dimension | null) => `with ${placedEnrolments(scope)},
    rows as (
      select ${person}, null::text as day, null::float8 as before, null::float8 as after,
             sum(x.counted_minutes)::int as minutes, null::boolean as is_counted
        ${held} join account p on p.id = c.person_id join offering ed on ed.id = c.edition_id
       where ${isOfPart(dimension)}
       group by c.id, c.person_id, c.country, p.full_name, ed.titles)`;

const sessionsBehind: Others = (scope: Scope, dimension: Dimension | null) => `
  with ${placedEnrolments(scope)},
       rows as (select distinct x.half_day_id as id, null::uuid as person_id, null::text as name, x.titles,
                       null::text as country, ed.titles as edition,
                       (x.starts_at at time zone c.tz)::date::text as day, null::float8 as before,
                       null::float8 as after, x.planned_minutes as minutes,
                       null::boolean as is_counted ${held}
                  join offering ed on ed.id = c.edition_id
                 where ${isOfPart(dimension)})`;

const answersBehind =
  ({ survey, counts }: Pick<Share, 'survey'> & Partial<Share>): Others =>
  (scope: Scope, dimension: Dimension | null) =>
    `with ${placedEnrolments(scope)},
          rows as (select ${person}, (r.occurred_at at time zone c.tz)::date::text as day,
                          null::float8 as before, null::float8 as after, null::int as minutes,
                          ${counts ?? 'null::boolean'} as is_counted
                     from placed c
                     join answered_survey r on r.enrolment_id = c.id
                     join version_activity s
                       on s.version_id = r.version_id
                      and s.id = r.activity_id
                      and s.key = '${survey}'
                     join account p on p.id = c.person_id
                     join offering ed on ed.id = c.edition_id
                    where ${isOfPart(dimension)}
                      and is_within((r.occurred_at at time zone c.tz)::date, :from, :to))`;

/** The day on which they completed; a share counts those who have left since. */
const turnoverBehind =
  (months: 6 | 12): Others =>
  (scope: Scope, dimension: Dimension | null) =>
    `with ${placedEnrolments(scope)}, ${outcomes}, ${placesOf},
    rows as (
      select ${person}, later.completed_on::text as day, null::float8 as before, null::float8 as after,
             null::int as minutes, later.has_moved as is_counted
        from (${afterMonths(months)}) later join placed c on c.id = later.id
        join account p on p.id = c.person_id join offering ed on ed.id = c.edition_id
       where ${isOfPart(dimension)})`;

const others: Partial<Record<IndicatorKey, Others>> = {
  hours_delivered: sessionsBehind,
  hours_attended: hoursBehind,
  attendance_rate: hoursBehind,
  follow_up_3: answersBehind({ survey: 'follow-up-3' }),
  follow_up_6: answersBehind({ survey: 'follow-up-6' }),
  ...Object.fromEntries(Object.entries(followUpShares).map(([key, share]) => [key, answersBehind(share)])),
  turnover_6: turnoverBehind(6),
  turnover_12: turnoverBehind(12),
};

interface EvidenceValues extends FigureValues, Page {
  /** Of a part; null: of everybody. */
  key: string | null;
  /** A part of a name. */
  name: string | null;
}

/** The rows behind a figure, of everybody or of one part; null: nothing is shown behind it. */
export function figureEvidence(
  scope: Scope,
  indicator: IndicatorKey,
  dimension: Dimension | null,
  order: Order<EvidenceSort>,
): Statement<EvidenceRowOfSql, EvidenceValues> | null {
  const behind = ofFacts[indicator];
  const rows = behind ? factsBehind(scope, behind, dimension) : others[indicator]?.(scope, dimension);
  const { suffix, text } = orderBy(orders, order);
  // The letter of the scope, so that the longest of these names is one PostgreSQL takes.
  const name = `evidence-${scope.slice(0, 1)}-${indicator}-${dimension ?? 'whole'}-${suffix}`;
  if (!rows) return null;
  return statement<EvidenceRowOfSql, EvidenceValues>(
    name,
    `${rows}
     select rows.*, count(*) over ()::int as total
       from rows
      where id is not null
        and (:name::text is null
             or position(search_key(:name::text) in search_key(coalesce(name, titles ->> 'es', ''))) > 0)
      order by ${text}, name, day, id limit :limit offset :offset`,
  );
}
