import { useSearchValue } from '@campus/web-shell';
import { certificatePaths } from '../../shared/certificates-paths.ts';
import { listAddress, useListWish, type ListWish } from '../../shared/list-wish.ts';

const sorts = ['PROPOSED', 'STATUS', 'READY', 'BLOCKED', 'ISSUED', 'FAILED'] as const;
const newest = { sort: 'PROPOSED', isDescending: true } as const;
export const batchStatuses = ['PROPOSED', 'APPROVED', 'DONE'] as const;

export interface BatchesWish extends ListWish<(typeof sorts)[number]> {
  status: (typeof batchStatuses)[number] | null;
}

/** What the address says of the batches of an edition should show. */
export const useBatchesWish = (): BatchesWish => {
  const status = useSearchValue('state');
  return { ...useListWish(sorts, newest), status: batchStatuses.find((each) => each === status) ?? null };
};

/** The other way round: the address of the list. */
export const batchesAddress = (editionId: string, { status, ...wish }: Partial<BatchesWish>): string =>
  listAddress(certificatePaths.list(editionId), newest, wish, { state: status });
