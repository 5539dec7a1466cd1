import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrderAndLocale } from '@campus/platform/database/order.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type EditionPhase, type EditionRoute, type EditionSort } from '../edition.type.ts';

export interface EditionRow {
  id: string;
  key: string;
  titles: Record<string, string>;
  course_titles: Record<string, string>;
  route: EditionRoute;
  starts_on: string;
  ends_on: string | null;
  is_open: boolean;
  phase: EditionPhase;
  groups: number;
  people: number;
}

const found = `
  (:pattern::text is null
   or ed.key ilike :pattern
   or exists (select from jsonb_each_text(ed.titles) as title where title.value ilike :pattern))
  and (:phase::text is null or today.phase = :phase)`;

const columns = `
  ed.id, ed.key, ed.titles, v.titles as course_titles, ed.route, ed.starts_on::text, ed.ends_on::text,
  ed.is_open, today.phase,
  (select count(*)::int
     from edition_group g
    where g.edition_id = ed.id
      and (:countries::text[] is null or g.country_code = any(:countries))) as groups,
  (select count(*)::int
     from enrolment e
     join account p on p.id = e.person_id
    where e.edition_id = ed.id
      and e.status not in ('withdrawn', 'transferred')
      and (:countries::text[] is null or p.country_code = any(:countries))) as people`;

const orders = (locale: Locale): Record<EditionSort, string> => ({
  starts: 'ed.starts_on $dir',
  ends: 'ed.ends_on $dir nulls last',
  title: `text_in(ed.titles, '${locale}') collate "${locale}-x-icu" $dir`,
  groups: 'groups $dir',
  people: 'people $dir',
});

export const editionPage = inEveryOrderAndLocale(orders, ({ suffix, text }, locale) =>
  statement<
    EditionRow,
    {
      pattern: string | null;
      phase: EditionPhase | null;
      countries: string[] | null;
      limit: number;
      offset: number;
    }
  >(
    `edition-page-${locale}-${suffix}`,
    `select ${columns}
       from edition ed
       join offering today on today.id = ed.id
       join published_version v on v.id = ed.version_id
      where ${found}
      order by ${text}, ed.id limit :limit offset :offset`,
  ),
);

export const editionCount = statement<{ count: number }, { pattern: string | null; phase: string | null }>(
  'edition-count',
  `select count(*)::int as count from edition ed join offering today on today.id = ed.id where ${found}`,
);
