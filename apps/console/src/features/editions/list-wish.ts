import { useSearchValue } from '@campus/web-shell';
import { editionPaths } from '../../shared/editions-paths.ts';

export const phases = ['CURRENT', 'COMING', 'PAST', 'CLOSED'] as const;
export const orders = ['starts-desc', 'starts-asc', 'ends-asc', 'title-asc', 'people-desc'] as const;

const sorts = { starts: 'STARTS', ends: 'ENDS', title: 'TITLE', people: 'PEOPLE' } as const;

export interface ListWish {
  search: string;
  phase: (typeof phases)[number] | null;
  order: (typeof orders)[number];
  /** From 0. */
  page: number;
}

/** What the address says the list should show. */
export const useListWish = (): ListWish => {
  const [search, phase, order, page] = [
    useSearchValue('search'),
    useSearchValue('phase'),
    useSearchValue('order'),
    useSearchValue('page'),
  ];
  return {
    search: search ?? '',
    phase: phases.find((each) => each === phase) ?? null,
    order: orders.find((each) => each === order) ?? 'starts-desc',
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

/** The other way round: the address of a list. */
export const addressOf = ({ search, phase, order, page }: ListWish): string => {
  const query = new URLSearchParams({
    ...(search ? { search } : {}),
    ...(phase ? { phase } : {}),
    ...(order === 'starts-desc' ? {} : { order }),
    ...(page > 0 ? { page: String(page + 1) } : {}),
  }).toString();
  return query ? `${editionPaths.list}?${query}` : editionPaths.list;
};

/** An order as the server knows it. */
export const sortOf = (order: ListWish['order']) => {
  const [by, direction] = order.split('-') as [keyof typeof sorts, 'asc' | 'desc'];
  return { sort: sorts[by], isDescending: direction === 'desc' };
};
