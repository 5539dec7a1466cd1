import { useSearchValue } from '@campus/web-shell';
import { addressWith } from './address-with.ts';
import { addressOrder, useAddressOrder, type Order } from './use-sort.ts';

/** What of a list is shown. */
export interface ListFilter<Key extends string> extends Order<Key> {
  search: string;
  /** From 0. */
  page: number;
}

/** Words, order and page that an address asks for. */
export const useListFilter = <Key extends string>(
  sorts: readonly Key[],
  first: Order<Key>,
): ListFilter<Key> => {
  const order = useAddressOrder(sorts, first);
  const [search, page] = [useSearchValue('search'), useSearchValue('page')];
  return { ...order, search: search ?? '', page: Math.max(0, Number(page ?? 1) - 1) || 0 };
};

/** The other way round: the address of a list at `path`, with what else it is filtered by. */
export const listAddress = <Key extends string>(
  path: string,
  first: Order<Key>,
  { search, page = 0, ...order }: Partial<ListFilter<Key>>,
  filters: Record<string, string | null | undefined> = {},
): string => {
  const parts = {
    search,
    ...filters,
    ...addressOrder({ ...first, ...order }, first),
    page: page > 0 ? String(page + 1) : null,
  };
  return addressWith(path, parts);
};
