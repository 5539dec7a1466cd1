import type { Sorting } from '@campus/ui';
import { go, useSearchValue } from '@campus/web-shell';

export const shows = ['open', 'closed', 'all'] as const;

/** What the address says a list of institutions or posts should show. */
export const useDirectoryWish = <Sort extends string>(path: string, sorts: readonly [Sort, ...Sort[]]) => {
  const [search, country, show, sort, order, page] = [
    useSearchValue('search') ?? '',
    useSearchValue('country'),
    useSearchValue('show'),
    useSearchValue('sort'),
    useSearchValue('order'),
    useSearchValue('page'),
  ];
  const wish = {
    search,
    country: country && /^[A-Z]{2}$/.test(country) ? country : null,
    show: shows.find((each) => each === show) ?? 'open',
    sort: sorts.find((each) => each === sort) ?? sorts[0],
    isDescending: order === 'desc',
    /** From 0. */
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
  const visit = (part: Partial<typeof wish>) => {
    const next = { ...wish, page: 0, ...part };
    const query = new URLSearchParams({
      ...(next.search ? { search: next.search } : {}),
      ...(next.country ? { country: next.country } : {}),
      ...(next.show === 'open' ? {} : { show: next.show }),
      ...(next.sort === sorts[0] ? {} : { sort: next.sort }),
      ...(next.isDescending ? { order: 'desc' } : {}),
      ...(next.page > 0 ? { page: String(next.page + 1) } : {}),
    }).toString();
    go(query ? `${path}?${query}` : path);
  };
  const sortingOf = (key: Sort): Sorting => ({
    direction: wish.sort === key ? (wish.isDescending ? 'descending' : 'ascending') : null,
    onSort: () => visit({ sort: key, isDescending: wish.sort === key && !wish.isDescending }),
  });
  /** As the server takes it. */
  const variables = {
    search: wish.search || null,
    country: wish.country,
    isOpen: wish.show === 'all' ? null : wish.show === 'open',
    sort: wish.sort,
    isDescending: wish.isDescending,
  };
  return { wish, visit, sortingOf, variables };
};

export type DirectoryWish = Pick<ReturnType<typeof useDirectoryWish>, 'wish'> & {
  visit: (part: {
    search?: string;
    country?: string | null;
    show?: (typeof shows)[number];
    page?: number;
  }) => void;
};
