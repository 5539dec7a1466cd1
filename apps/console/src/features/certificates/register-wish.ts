import { useSearchValue } from '@campus/web-shell';
import { certificatePaths } from '../../shared/certificates-paths.ts';
import { addressOrder, useAddressOrder, type Order } from '../../shared/use-sort.ts';

const sorts = ['ISSUED', 'SERIAL', 'NAME', 'EXPIRES'] as const;
type Sort = (typeof sorts)[number];
const newest: Order<Sort> = { sort: 'ISSUED', isDescending: true };
export const registerStates = ['ISSUED', 'EXPIRED', 'SUPERSEDED', 'REVOKED'] as const;

export interface RegisterWish extends Order<Sort> {
  search: string;
  status: (typeof registerStates)[number] | null;
  editionId: string;
  /** From 0. */
  page: number;
}

/** What the address says the register should show: the newest first, where it says nothing. */
export const useRegisterWish = (): RegisterWish => {
  const [search, status, edition, page] = [
    useSearchValue('search'),
    useSearchValue('state'),
    useSearchValue('edition'),
    useSearchValue('page'),
  ];
  return {
    ...useAddressOrder(sorts, newest),
    search: search ?? '',
    status: registerStates.find((each) => each === status) ?? null,
    editionId: edition ?? '',
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

/** The other way round: the address of the register. */
export const registerAddress = (wish: RegisterWish): string => {
  const query = new URLSearchParams({
    ...(wish.search ? { search: wish.search } : {}),
    ...(wish.status ? { state: wish.status } : {}),
    ...(wish.editionId ? { edition: wish.editionId } : {}),
    ...addressOrder(wish, newest),
    ...(wish.page > 0 ? { page: String(wish.page + 1) } : {}),
  }).toString();
  return query ? `${certificatePaths.register}?${query}` : certificatePaths.register;
};
