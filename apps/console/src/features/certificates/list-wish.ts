import { useSearchValue } from '@campus/web-shell';
import { certificatePaths } from '../../shared/certificates-paths.ts';
import { blockerCodes, states } from './batch-data.ts';

export const sorts = ['NAME', 'COUNTRY', 'STATE', 'BLOCKERS', 'PLACE'] as const;

export interface ItemWish {
  search: string;
  state: (typeof states)[number] | null;
  blocker: (typeof blockerCodes)[number] | null;
  differs: boolean;
  sort: (typeof sorts)[number];
  isDescending: boolean;
  /** From 0. */
  page: number;
}

/** What the address says the list should show. */
export const useItemWish = (): ItemWish => {
  const [search, state, blocker, differs, sort, order, page] = [
    useSearchValue('search'),
    useSearchValue('state'),
    useSearchValue('blocker'),
    useSearchValue('differs'),
    useSearchValue('sort'),
    useSearchValue('order'),
    useSearchValue('page'),
  ];
  return {
    search: search ?? '',
    state: states.find((each) => each === state) ?? null,
    blocker: blockerCodes.find((each) => each === blocker) ?? null,
    differs: differs === 'yes',
    sort: sorts.find((each) => each === sort) ?? 'NAME',
    isDescending: order === 'desc',
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

/** Everything, by name. */
export const noWish: ItemWish = {
  search: '',
  state: null,
  blocker: null,
  differs: false,
  sort: 'NAME',
  isDescending: false,
  page: 0,
};

/** The other way round: the address of a list. */
export const addressOf = (editionId: string, batchId: string, wish: ItemWish): string => {
  const query = new URLSearchParams({
    ...(wish.search ? { search: wish.search } : {}),
    ...(wish.state ? { state: wish.state } : {}),
    ...(wish.blocker ? { blocker: wish.blocker } : {}),
    ...(wish.differs ? { differs: 'yes' } : {}),
    ...(wish.sort === 'NAME' ? {} : { sort: wish.sort }),
    ...(wish.isDescending ? { order: 'desc' } : {}),
    ...(wish.page > 0 ? { page: String(wish.page + 1) } : {}),
  }).toString();
  const path = certificatePaths.batch(editionId, batchId);
  return query ? `${path}?${query}` : path;
};
