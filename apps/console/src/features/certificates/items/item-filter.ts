import { certificateBatchItemSortValues } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { listAddress, useListFilter, type ListFilter } from '../../../shared/lists/list-filter.ts';
import { blockerCodes, states } from '../batches/batch-data.ts';

const byName = { sort: 'NAME', isDescending: false } as const;

export type ItemSort = (typeof certificateBatchItemSortValues)[number];

export interface ItemFilter extends ListFilter<ItemSort> {
  state: (typeof states)[number] | null;
  blocker: (typeof blockerCodes)[number] | null;
  differs: boolean;
  /** Only those whose outcome rests on waivers or a grant. */
  isByDecision: boolean;
}

/** Asks for something else of it; all that is not named stays. */
export type ChangeFilter = (part: Partial<ItemFilter>, how?: { replace: boolean }) => void;

/** The filters of a batch's list, from the address. */
export const useItemFilter = (): ItemFilter => {
  const [state, blocker, differs, byDecision] = [
    useSearchValue('state'),
    useSearchValue('blocker'),
    useSearchValue('differs'),
    useSearchValue('decided'),
  ];
  return {
    ...useListFilter(certificateBatchItemSortValues, byName),
    state: states.find((each) => each === state) ?? null,
    blocker: blockerCodes.find((each) => each === blocker) ?? null,
    differs: differs === 'yes',
    isByDecision: byDecision === 'yes',
  };
};

/** The other way round: the address of a list. */
export const itemAddress = (
  editionId: string,
  batchId: string,
  { state, blocker, differs, isByDecision, ...filter }: Partial<ItemFilter>,
): string =>
  listAddress(certificatePaths.batch(editionId, batchId), byName, filter, {
    state,
    blocker,
    differs: differs ? 'yes' : null,
    decided: isByDecision ? 'yes' : null,
  });
