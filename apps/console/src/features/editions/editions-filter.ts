import { editionPhaseValues, editionSortValues } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import { addressOrder, useAddressOrder, type Order } from '../../shared/lists/use-sort.ts';

export const phases = editionPhaseValues;
export type Sort = (typeof editionSortValues)[number];
const latest: Order<Sort> = { sort: 'STARTS', isDescending: true };

export interface ListFilter extends Order<Sort> {
  search: string;
  phase: (typeof phases)[number] | null;
  /** From 0. */
  page: number;
}

/** The filters of the list, from the address. */
export const useListFilter = (): ListFilter => {
  const [search, phase, page] = [useSearchValue('search'), useSearchValue('phase'), useSearchValue('page')];
  return {
    ...useAddressOrder(editionSortValues, latest),
    search: search ?? '',
    phase: phases.find((each) => each === phase) ?? null,
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

/** The other way round: the address of a list. */
export const addressOf = ({ search, phase, page, ...order }: ListFilter): string => {
  const query = new URLSearchParams({
    ...(search ? { search } : {}),
    ...(phase ? { phase } : {}),
    ...addressOrder(order, latest),
    ...(page > 0 ? { page: String(page + 1) } : {}),
  }).toString();
  return query ? `${editionPaths.list}?${query}` : editionPaths.list;
};
