import { themes, type IndicatorKey } from '@campus/figures';
import { statement, type Statement } from '@campus/platform/database/database.ts';
import { chosenEnrolments, type FigureValues, type PartKey, type Scope } from './facts.sql.ts';

export type ThemeKey = Extract<IndicatorKey, 'commented' | `theme_${string}`>;

/** People whose comments were read, and how many of them wrote about each theme. */
export type ThemesRow = PartKey & Record<ThemeKey, number>;

/** Anonymous answers belong to an edition, and to no group and no country. */
const ofAnonymous: Record<Scope, string> = {
  edition: ':countries::text[] is null and ed.id = :subjectId::uuid',
  programme: ':countries::text[] is null and ed.programme_id = :subjectId::uuid',
  country: 'false',
};

const counts = themes.map(
  (theme) => `count(distinct author) filter (where '${theme}' = any(themes))::int as theme_${theme}`,
);

/** Figures of themes by edition and by group; what an erasure took the words of counts on. */
const themesOf = (scope: Scope): Statement<ThemesRow, FigureValues> =>
  statement<ThemesRow, FigureValues>(
    `figures-themes-${scope}`,
    `with ${chosenEnrolments(scope)},
          read as (select c.id as author, c.group_id, c.edition_id, r.themes
                     from chosen c
                     join read_comment r on r.enrolment_id = c.id
                    where is_within((r.occurred_at at time zone c.tz)::date, :from, :to)
                   union all
                   select r.author_id, null, r.edition_id, r.themes
                     from read_anonymous_comment r
                     join offering ed on ed.id = r.edition_id
                    where ${ofAnonymous[scope]} and is_within(r.received_on, :from, :to))
     select case when grouping(group_id) = 0 then 'group'
                 when grouping(edition_id) = 0 then 'edition'
                 else 'whole' end as dimension,
            coalesce(coalesce(group_id, edition_id)::text, '') as key,
            count(distinct author)::int as commented, ${counts.join(', ')}
       from read
      group by grouping sets ((), (group_id), (edition_id))
     having count(*) > 0
      order by dimension, key`,
  );

export const figureThemes: Record<Scope, Statement<ThemesRow, FigureValues>> = {
  edition: themesOf('edition'),
  country: themesOf('country'),
  programme: themesOf('programme'),
};
