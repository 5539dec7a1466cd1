import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { titleIn } from '@campus/delivery';
import { type Comment, type EditionComments, type EditionCommentsArgs } from './comment.type.ts';
import { countriesRead } from './comments.access.ts';
import { countriesToShow, isWithheld, plainQuestion } from './comments.rules.ts';
import {
  commentCounts,
  commentPage,
  editionExists,
  peopleWhoAnswered,
  type CommentRow,
} from './comments.statements.ts';

const NONE: EditionComments = { items: [], totalCount: 0, allCount: 0, unreadCount: 0, isWithheld: false };

/** Comments for those who may read them. */
@Injectable()
export class CommentsReading {
  constructor(private readonly database: Database) {}

  /** Null: there is no such edition. */
  async find(
    actor: Actor,
    filter: EditionCommentsArgs,
    page: Page,
    locale: Locale,
  ): Promise<EditionComments | null> {
    const { editionId, theme, state, search } = filter;
    if (!isId(editionId) || !(await this.database.row(editionExists, [editionId]))) return null;
    const countries = countriesRead(actor);
    const answered = await this.database.rows(peopleWhoAnswered, { editionId, countries });
    if (isWithheld(countries, answered)) return { ...NONE, isWithheld: true };
    const [rows, counts] = await Promise.all([
      this.database.rows(commentPage(filter), {
        editionId,
        countries,
        theme,
        state,
        words: containingPlain(search),
        ...page,
      }),
      this.database.row(commentCounts, { editionId, countries }),
    ]);
    const shown = countriesToShow(answered);
    return {
      items: rows.map((row) => commentIn(row, shown, locale)),
      totalCount: rows[0]?.total ?? 0,
      allCount: counts?.all ?? 0,
      unreadCount: counts?.unread ?? 0,
      isWithheld: false,
    };
  }
}

const commentIn = (row: CommentRow, shown: Set<string>, locale: Locale): Comment => ({
  id: row.id,
  question: plainQuestion(titleIn(row.label, locale)),
  words: row.words,
  country: shown.has(row.country) ? row.country : null,
  isRead: row.themes !== null,
  themes: row.themes ?? [],
});
