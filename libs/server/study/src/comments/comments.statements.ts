import { type Theme } from '@campus/figures';
import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { type CommentSort } from './comment.type.ts';
import { commentsOf, FINAL_SURVEY } from './comments.sql.ts';

/** How many people of a country have answered; of none: the empty text. */
export interface AnsweredRow {
  country: string;
  people: number;
  isAnonymous: boolean;
}

/** $1: the edition; $2: the countries, null: all, anonymous answers too. Nothing where there is no such edition. */
export const peopleWhoAnswered = statement<AnsweredRow>(
  'comments-answered',
  `select coalesce(p.country_code, '') as country, count(*)::int as people, false as "isAnonymous"
     from participant e join account p on p.id = e.person_id join survey_response r on r.enrolment_id = e.id
     join version_activity a on a.version_id = r.version_id and a.id = r.activity_id and a.key = '${FINAL_SURVEY}'
    where e.edition_id = $1::uuid and ($2::text[] is null or p.country_code = any($2::text[])) group by 1
   union all
   select '', count(*)::int, true
     from anonymous_survey_response r join version_activity a on a.version_id = r.version_id and a.id = r.activity_id and a.key = '${FINAL_SURVEY}'
    where r.edition_id = $1::uuid and $2::text[] is null having count(*) > 0
   order by 1, 3`,
);

const withoutAccents = (text: string): string =>
  `lower(regexp_replace(normalize(${text}, NFKD), '[\\u0300-\\u036f]', '', 'g'))`;

export interface CommentRow {
  id: string;
  label: WrittenInLocales;
  words: string;
  country: string;
  /** Null: nobody has read it. */
  themes: Theme[] | null;
  total: number;
}

const orders: Record<CommentSort, string> = {
  read: 'c.themes is not null $dir',
  question: 'c.place $dir, c.question $dir, c.themes is not null',
  length: 'length(c.words) $dir',
};

/** $3: a theme; $4: only unread, or without a theme; $5: part of the words; $6, $7: how many, after how many. */
export const commentPage = inEveryOrder(orders, ({ suffix, text }) =>
  statement<CommentRow>(
    `comments-page-${suffix}`,
    `with ${commentsOf}
   select c.id, c.label, c.words, c.country, c.themes, count(*) over ()::int as total from comments c
    where ($3::text is null or $3::text = any(c.themes))
      and case $4::text when 'unread' then c.themes is null when 'without_theme' then c.themes = '{}' else true end
      and ($5::text is null or ${withoutAccents('c.words')} like $5)
    order by ${text}, c.id limit $6 offset $7`,
  ),
);

/** How many comments there are, and how many nobody has read. */
export const commentCounts = statement<{ all: number; unread: number }>(
  'comments-counts',
  `with ${commentsOf}
   select count(*)::int as "all", count(*) filter (where themes is null)::int as unread from comments`,
);

export interface CommentPlace {
  enrolment_id: string | null;
  anonymous_id: string | null;
  activity_id: string;
  question: string;
  words: string;
  themes: Theme[] | null;
}

/** Where a comment stands. $3: its id. */
export const commentPlace = statement<CommentPlace>(
  'comments-place',
  `with ${commentsOf}
   select c.enrolment_id, c.anonymous_id, c.activity_id, c.question, c.words, c.themes from comments c where c.id = $3::uuid`,
);

export const editionExists = statement('comments-edition', `select from offering where id = $1::uuid`);
