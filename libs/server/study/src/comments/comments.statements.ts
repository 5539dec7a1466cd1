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

/** Nothing where there is no such edition. */
export const peopleWhoAnswered = statement<
  AnsweredRow,
  { editionId: string; countries: readonly string[] | null }
>(
  'comments-answered',
  `select coalesce(p.country_code, '') as country, count(*)::int as people, false as "isAnonymous"
     from participant e
     join account p on p.id = e.person_id
     join survey_response r on r.enrolment_id = e.id
     join version_activity a
       on a.version_id = r.version_id
      and a.id = r.activity_id
      and a.key = '${FINAL_SURVEY}'
    where e.edition_id = :editionId::uuid
      and (:countries::text[] is null or p.country_code = any(:countries::text[]))
    group by 1
   union all
   select '', count(*)::int, true
     from anonymous_survey_response r
     join version_activity a
       on a.version_id = r.version_id
      and a.id = r.activity_id
      and a.key = '${FINAL_SURVEY}'
    where r.edition_id = :editionId::uuid and :countries::text[] is null
   having count(*) > 0
    order by 1, 3`,
);

export interface CommentRow {
  id: string;
  label: WrittenInLocales;
  words: string;
  country: string;
  /** Null: not read yet. */
  themes: Theme[] | null;
  total: number;
}

const orders: Record<CommentSort, string> = {
  read: 'c.themes is not null $dir',
  question: 'c.place $dir, c.question $dir, c.themes is not null',
  length: 'length(c.words) $dir',
};

export const commentPage = inEveryOrder(orders, ({ suffix, text }) =>
  statement<
    CommentRow,
    {
      editionId: string;
      countries: string[] | null;
      theme: Theme | null;
      state: string;
      /** A pattern. */ words: string | null;
      limit: number;
      offset: number;
    }
  >(
    `comments-page-${suffix}`,
    `with ${commentsOf}
   select c.id, c.label, c.words, c.country, c.themes, count(*) over ()::int as total from comments c
    where (:theme::text is null or :theme::text = any(c.themes))
      and case :state::text when 'unread' then c.themes is null when 'without_theme' then c.themes = '{}' else true end
      and (:words::text is null or search_key(c.words) like :words)
    order by ${text}, c.id limit :limit offset :offset`,
  ),
);

/** How many comments there are, and how many are unread. */
export const commentCounts = statement<
  { all: number; unread: number },
  { editionId: string; countries: readonly string[] | null }
>(
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

/** Where a comment is. */
export const commentPlace = statement<
  CommentPlace,
  { editionId: string; countries: readonly string[] | null; commentId: string }
>(
  'comments-place',
  `with ${commentsOf}
   select c.enrolment_id, c.anonymous_id, c.activity_id, c.question, c.words, c.themes
     from comments c
    where c.id = :commentId::uuid`,
);

export const editionExists = statement('comments-edition', `select from offering where id = $1::uuid`);
