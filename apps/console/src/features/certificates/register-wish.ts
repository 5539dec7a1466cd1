import { useSearchValue } from '@campus/web-shell';
import { certificatePaths } from '../../shared/certificates-paths.ts';

export const registerSorts = ['ISSUED', 'SERIAL', 'NAME', 'EXPIRES'] as const;
export const registerStates = ['ISSUED', 'EXPIRED', 'SUPERSEDED', 'REVOKED'] as const;

export interface RegisterWish {
  search: string;
  status: (typeof registerStates)[number] | null;
  editionId: string;
  sort: (typeof registerSorts)[number];
  isDescending: boolean;
  /** From 0. */
  page: number;
}

/** What the address says the register should show: the newest first, where it says nothing. */
export const useRegisterWish = (): RegisterWish => {
  const [search, status, edition, sort, order, page] = [
    useSearchValue('search'),
    useSearchValue('state'),
    useSearchValue('edition'),
    useSearchValue('sort'),
    useSearchValue('order'),
    useSearchValue('page'),
  ];
  const sorted = registerSorts.find((each) => each === sort) ?? 'ISSUED';
  return {
    search: search ?? '',
    status: registerStates.find((each) => each === status) ?? null,
    editionId: edition ?? '',
    sort: sorted,
    isDescending: order === null ? sorted === 'ISSUED' : order === 'desc',
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

/** The other way round: the address of the register. */
export const registerAddress = (wish: RegisterWish): string => {
  const query = new URLSearchParams({
    ...(wish.search ? { search: wish.search } : {}),
    ...(wish.status ? { state: wish.status } : {}),
    ...(wish.editionId ? { edition: wish.editionId } : {}),
    ...(wish.sort === 'ISSUED' ? {} : { sort: wish.sort }),
    ...(wish.isDescending === (wish.sort === 'ISSUED') ? {} : { order: wish.isDescending ? 'desc' : 'asc' }),
    ...(wish.page > 0 ? { page: String(wish.page + 1) } : {}),
  }).toString();
  return query ? `${certificatePaths.register}?${query}` : certificatePaths.register;
};
