import { useSearchValue } from '@campus/web-shell';
import { certificatePaths } from '../../shared/certificates-paths.ts';
import { listAddress, useListWish, type ListWish } from '../../shared/list-wish.ts';

const sorts = ['ISSUED', 'SERIAL', 'NAME', 'COUNTRY', 'EXPIRES'] as const;
const newest = { sort: 'ISSUED', isDescending: true } as const;
export const registerStates = ['ISSUED', 'EXPIRED', 'SUPERSEDED', 'REVOKED'] as const;

export interface RegisterWish extends ListWish<(typeof sorts)[number]> {
  status: (typeof registerStates)[number] | null;
  editionId: string;
  country: string | null;
}

/** What the address says the register should show. */
export const useRegisterWish = (): RegisterWish => {
  const [status, editionId, country] = [
    useSearchValue('state'),
    useSearchValue('edition'),
    useSearchValue('country'),
  ];
  return {
    ...useListWish(sorts, newest),
    status: registerStates.find((each) => each === status) ?? null,
    editionId: editionId ?? '',
    country: country && /^[A-Z]{2}$/.test(country) ? country : null,
  };
};

/** The other way round: the address of the register. */
export const registerAddress = ({ status, editionId, country, ...wish }: RegisterWish): string =>
  listAddress(certificatePaths.register, newest, wish, { state: status, edition: editionId, country });
