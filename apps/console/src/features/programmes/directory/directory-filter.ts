import type { Sorting } from '@campus/ui';
import { go, useSearchValue } from '@campus/web-shell';

export const shows = ['open', 'closed', 'all'] as const;
export type Show = (typeof shows)[number];

/** The filters of a list of institutions or posts, from the address. */
export const useDirectoryFilter = <Sort extends string>(path: string, sorts: readonly [Sort, ...Sort[]]) => {
  const [search, country, show, sort, order, page] = [
    useSearchValue('search') ?? '',
    useSearchValue('country'),
    useSearchValue('show'),
    useSearchValue('sort'),
    useSearchValue('order'),
    useSearchValue('page'),
  ];
  const filter = {
    search,
    country: country && /^[A-Z]{2}$/.test(country) ? country : null,
    show: shows.find((each) => each === show) ?? 'open',
    sort: sorts.find((each) => each === sort) ?? sorts[0],
    isDescending: order === 'desc',
    /** From 0. */
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
  const visit = (part: Partial<typeof filter>, how?: { replace: boolean }) => {
    const next = { ...filter, page: 0, ...part };
    const query = new URLSearchParams({
      ...(next.search ? { search: next.search } : {}),
      ...(next.country ? { country: next.country } : {}),
      ...(next.show === 'open' ? {} : { show: next.show }),
      ...(next.sort === sorts[0] ? {} : { sort: next.sort }),
      ...(next.isDescending ? { order: 'desc' } : {}),
      ...(next.page > 0 ? { page: String(next.page + 1) } : {}),
    }).toString();
    go(query ? `${path}?${query}` : path, how);
  };
  const sortingOf = (key: Sort): Sorting => ({
    direction: filter.sort === key ? (filter.isDescending ? 'descending' : 'ascending') : null,
    onSort: () => visit({ sort: key, isDescending: filter.sort === key && !filter.isDescending }),
  });
  /** As the server takes it. */
  const variables = {
    search: filter.search || null,
    country: filter.country,
    isOpen: filter.show === 'all' ? null : filter.show === 'open',
    sort: filter.sort,
    isDescending: filter.isDescending,
  };
  return { filter, visit, sortingOf, variables };
};

export type DirectoryFilter = Pick<ReturnType<typeof useDirectoryFilter>, 'filter'> & {
  visit: (
    part: { search?: string; country?: string | null; show?: Show; page?: number },
    how?: { replace: boolean },
  ) => void;
};
