import { isCoordinating } from '@campus/people';
import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrderAndLocale } from '@campus/platform/database/order.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { type Scope } from './counting/facts.sql.ts';
import { type FiguresData } from './counting/figures-data.ts';
import { type ReportSort } from './report.type.ts';

export interface FrozenReportRow {
  id: string;
  /** Of a whole edition only. */
  figures: FiguresData | null;
  published: FiguresData | null;
  submitted_at: Date;
}

/** The report that keeps the figures of a subject, a period and the people of some countries. */
export const frozenReport = statement<
  FrozenReportRow,
  {
    scope: string;
    subjectId: string;
    from: string | null;
    to: string | null;
    countries: readonly string[] | null;
  }
>(
  'report-of',
  `select id, case when scope = 'edition' and from_day is null and to_day is null then figures end as figures,
          published, submitted_at
     from report
    where scope = :scope
      and subject_id = :subjectId
      and from_day is not distinct from :from::date
      and to_day is not distinct from :to::date
      and countries is not distinct from :countries::text[]`,
);

/**
 * Whose figures are stored when an edition ($1) is closed, besides the total: those of each country with
 * people in it, and of countries that somebody coordinates together. Codes are in alphabetical order.
 */
export const closingCountries = statement<{ countries: string[] }>(
  'report-closing-countries',
  `with here as (select p.country_code::text as code
                   from participant e
                   join account p on p.id = e.person_id
                  where e.edition_id = $1::uuid
                 union
                 select n.country_code::text
                   from nominated_person n
                  where n.edition_id = $1::uuid and n.is_submitted),
        wards as (select array_remove(array_agg(code order by code collate "C"), null) as countries
                    from (select distinct r.person_id, r.country_code::text as code
                            from role_in_force r
                           where ${isCoordinating}) r
                   group by person_id
                  having count(*) > 1 and count(*) = count(code))
   select array[code] as countries from here where code is not null
   union
   select countries
     from wards
    where exists (select from here where code = any(countries))
    order by countries`,
);

const isSeen = `
  case when :isExact::boolean then :countries::text[] is null or r.countries <@ :countries::text[]
       else r.published is not null end`;

export interface ReportSummaryRow {
  id: string;
  scope: Scope;
  title: WrittenInLocales;
  from_day: string | null;
  to_day: string | null;
  countries: string[] | null;
  submitted_at: Date;
  total: number;
}

const orders = (locale: Locale): Record<ReportSort, string> => ({
  submitted: 'r.submitted_at $dir',
  title: `text_in(r.title, '${locale}') collate "${locale}-x-icu" $dir`,
  period: 'r.from_day $dir nulls last, r.to_day $dir nulls last',
});

export const reportPage = inEveryOrderAndLocale(orders, ({ suffix, text }, locale) =>
  statement<
    ReportSummaryRow,
    {
      isExact: boolean;
      countries: readonly string[] | null;
      pattern: string | null;
      limit: number;
      offset: number;
    }
  >(
    `report-page-${locale}-${suffix}`,
    `select r.id, r.scope, r.title, r.from_day::text, r.to_day::text, r.countries, r.submitted_at,
            count(*) over ()::int as total
       from report r
      where ${isSeen} and (:pattern::text is null or search_key(text_in(r.title, '${locale}')) like :pattern)
      order by ${text}, r.id limit :limit offset :offset`,
  ),
);

export interface ReportRow extends Omit<ReportSummaryRow, 'total'> {
  subject_id: string;
  figures: FiguresData;
  published: FiguresData | null;
  hash: string;
  submitted_by: string;
}

export const reportById = statement<
  ReportRow,
  { isExact: boolean; countries: readonly string[] | null; id: string }
>(
  'report-by-id',
  `select r.id, r.scope, r.subject_id, r.title, r.from_day::text, r.to_day::text, r.countries, r.figures,
          r.published, r.hash, r.submitted_at,
          p.full_name as submitted_by
     from report r
     join account p on p.id = r.submitted_by
    where r.id = :id and ${isSeen}`,
);

/** Gives no row where there is a report of just this. Values as `ReportEntity` names them, in its order. */
export const keepReport = statement<
  { id: string },
  {
    id: string;
    scope: string;
    subjectId: string;
    title: Partial<Record<Locale, string>>;
    fromDay: string | null;
    toDay: string | null;
    countries: readonly string[] | null;
    figures: FiguresData;
    published: FiguresData | null;
    hash: string;
    submittedBy: string;
  }
>(
  'report-keep',
  `insert into report
     (id, scope, subject_id, title, from_day, to_day, countries, figures, published, hash, submitted_by)
   values (:id, :scope, :subjectId, :title, :fromDay, :toDay, :countries, :figures, :published, :hash, :submittedBy)
   on conflict do nothing
   returning id`,
);
