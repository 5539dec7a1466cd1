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

/** $1 pattern for titles and key, or null · $2 phase, or null. */
const found = `
  ($1::text is null or ed.key ilike $1 or exists (select from jsonb_each_text(ed.titles) as title where title.value ilike $1))
  and ($2::text is null or today.phase = $2)`;

/** $3 countries whose groups and people are counted, or null for all. */
const columns = `ed.id, ed.key, ed.titles, v.titles as course_titles, ed.route, ed.starts_on::text, ed.ends_on::text, ed.is_open,
  today.phase,
  (select count(*)::int from edition_group g
    where g.edition_id = ed.id and ($3::text[] is null or g.country_code = any($3))) as groups,
  (select count(*)::int from enrolment e join account p on p.id = e.person_id
    where e.edition_id = ed.id and e.status not in ('withdrawn', 'transferred')
      and ($3::text[] is null or p.country_code = any($3))) as people`;

const orders = (locale: Locale): Record<EditionSort, string> => ({
  starts: 'ed.starts_on $dir',
  ends: 'ed.ends_on $dir nulls last',
  title: `coalesce(nullif(ed.titles ->> '${locale}', ''), ed.titles ->> 'es') collate "${locale}-x-icu" $dir`,
  groups: 'groups $dir',
  people: 'people $dir',
});

/** $4 limit · $5 offset. */
export const editionPage = inEveryOrderAndLocale(orders, ({ suffix, text }, locale) =>
  statement<EditionRow>(
    `edition-page-${locale}-${suffix}`,
    `select ${columns} from edition ed join offering today on today.id = ed.id join published_version v on v.id = ed.version_id where ${found}
      order by ${text}, ed.id limit $4 offset $5`,
  ),
);

export const editionCount = statement<{ count: number }>(
  'edition-count',
  `select count(*)::int as count from edition ed join offering today on today.id = ed.id where ${found}`,
);
