import { commentThemeValues, type DataOf, type EditionComments } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { figuresPaths } from '../../../shared/paths/figures-paths.ts';
import { useText } from '../../../shared/text.ts';

/** Comments of an edition, as the server tells them. */
export type Comments = NonNullable<DataOf<typeof EditionComments>['editionComments']>;
export type Comment = Comments['items'][number];
export type Theme = Comment['themes'][number];

/** The themes of comments, in display order. */
export const themes = commentThemeValues;

const states = ['UNREAD', 'WITHOUT_THEME'] as const;

/** Unread first, by question, or by length; nothing reveals when or where a comment was written. */
export const orders = ['unread', 'question', 'longest', 'shortest'] as const;
const sorts = {
  unread: { sort: 'READ', isDescending: false },
  question: { sort: 'QUESTION', isDescending: false },
  longest: { sort: 'LENGTH', isDescending: true },
  shortest: { sort: 'LENGTH', isDescending: false },
} as const;

/** Which comments a page shows. */
export interface CommentsFilter {
  /** A theme, or how far the reading is; null: all. */
  only: Theme | (typeof states)[number] | null;
  search: string;
  order: (typeof orders)[number];
  /** From 0. */
  page: number;
}

export const choices: readonly NonNullable<CommentsFilter['only']>[] = [...states, ...themes];

/** The filters of the page, from the address. */
export const useCommentsFilter = (): CommentsFilter => {
  const [only, search, order, page] = [
    useSearchValue('only'),
    useSearchValue('search'),
    useSearchValue('order'),
    useSearchValue('page'),
  ];
  return {
    only: choices.find((each) => each.toLowerCase() === only) ?? null,
    search: search ?? '',
    order: orders.find((each) => each === order) ?? 'unread',
    page: Math.max(0, Math.floor(Number(page ?? 1)) - 1) || 0,
  };
};

/** The other way round. */
export const addressOf = (editionId: string, { only, search, order, page }: CommentsFilter): string =>
  figuresPaths.comments(editionId, {
    only: only?.toLowerCase(),
    search,
    order: order === 'unread' ? null : order,
    page: page > 0 ? String(page + 1) : null,
  });

/** The part of a filter that the server applies. */
export const askedOf = ({ only, search, order }: CommentsFilter) => ({
  theme: themes.find((theme) => theme === only) ?? null,
  state: states.find((state) => state === only) ?? ('ALL' as const),
  search: search || null,
  ...sorts[order],
});

export const useThemeWord = () => {
  const t = useText();
  return (theme: Theme) => t(`figures.theme.${theme}`);
};
