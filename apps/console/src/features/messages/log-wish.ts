import { useSearchValue } from '@campus/web-shell';
import { messagePaths } from '../../shared/messages-paths.ts';
import { messageKinds, messageStates } from './message-data.ts';

export const sorts = ['PLANNED', 'NAME', 'STATE'] as const;

export interface LogWish {
  search: string;
  state: (typeof messageStates)[number] | null;
  kind: (typeof messageKinds)[number] | null;
  /** Only messages to this person; empty: to anybody. */
  person: string;
  sort: (typeof sorts)[number];
  isDescending: boolean;
  /** From 0. */
  page: number;
}

/** What the address says the log should show: the newest first unless it says otherwise. */
export const useLogWish = (): LogWish => {
  const [search, state, kind, person, sort, order, page] = [
    useSearchValue('search'),
    useSearchValue('state'),
    useSearchValue('kind'),
    useSearchValue('person'),
    useSearchValue('sort'),
    useSearchValue('order'),
    useSearchValue('page'),
  ];
  const by = sorts.find((each) => each === sort) ?? 'PLANNED';
  return {
    search: search ?? '',
    state: messageStates.find((each) => each === state) ?? null,
    kind: messageKinds.find((each) => each === kind) ?? null,
    person: person ?? '',
    sort: by,
    isDescending: order ? order === 'desc' : by === 'PLANNED',
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

/** The other way round: the address of a log. */
export const logAddress = (editionId: string, wish: Partial<LogWish>): string => {
  const { search, state, kind, person, sort = 'PLANNED', isDescending, page = 0 } = wish;
  const query = new URLSearchParams({
    ...(search ? { search } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(person ? { person } : {}),
    ...(sort === 'PLANNED' ? {} : { sort }),
    ...(isDescending === undefined || isDescending === (sort === 'PLANNED')
      ? {}
      : { order: isDescending ? 'desc' : 'asc' }),
    ...(page > 0 ? { page: String(page + 1) } : {}),
  }).toString();
  const path = messagePaths.log(editionId);
  return query ? `${path}?${query}` : path;
};
