import { certificateBatchSortValues } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { listAddress, useListFilter, type ListFilter } from '../../../shared/lists/list-filter.ts';

const newest = { sort: 'PROPOSED', isDescending: true } as const;
export const batchStatuses = ['PROPOSED', 'APPROVED', 'DONE'] as const;

export interface BatchesFilter extends ListFilter<(typeof certificateBatchSortValues)[number]> {
  status: (typeof batchStatuses)[number] | null;
}

/** The filters of an edition's batches, from the address. */
export const useBatchesFilter = (): BatchesFilter => {
  const status = useSearchValue('state');
  return {
    ...useListFilter(certificateBatchSortValues, newest),
    status: batchStatuses.find((each) => each === status) ?? null,
  };
};

/** The other way round: the address of the list. */
export const batchesAddress = (editionId: string, { status, ...filter }: Partial<BatchesFilter>): string =>
  listAddress(certificatePaths.list(editionId), newest, filter, { state: status });
