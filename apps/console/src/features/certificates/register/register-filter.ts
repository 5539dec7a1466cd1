import { certificateSortValues, certificateStatusValues } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { listAddress, useListFilter, type ListFilter } from '../../../shared/lists/list-filter.ts';

const newest = { sort: 'ISSUED', isDescending: true } as const;
export const registerStates = certificateStatusValues;

export interface RegisterFilter extends ListFilter<(typeof certificateSortValues)[number]> {
  status: (typeof registerStates)[number] | null;
  editionId: string;
  country: string | null;
}

/** The filters of the register, from the address. */
export const useRegisterFilter = (): RegisterFilter => {
  const [status, editionId, country] = [
    useSearchValue('state'),
    useSearchValue('edition'),
    useSearchValue('country'),
  ];
  return {
    ...useListFilter(certificateSortValues, newest),
    status: registerStates.find((each) => each === status) ?? null,
    editionId: editionId ?? '',
    country: country && /^[A-Z]{2}$/.test(country) ? country : null,
  };
};

/** The other way round: the address of the register. */
export const registerAddress = ({ status, editionId, country, ...filter }: RegisterFilter): string =>
  listAddress(certificatePaths.register, newest, filter, { state: status, edition: editionId, country });
