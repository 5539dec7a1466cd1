import { messageSortValues } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { listAddress, useListFilter, type ListFilter } from '../../shared/lists/list-filter.ts';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { messageKinds, messageStates } from './message-data.ts';

const newest = { sort: 'PLANNED', isDescending: true } as const;

export interface LogFilter extends ListFilter<(typeof messageSortValues)[number]> {
  state: (typeof messageStates)[number] | null;
  kind: (typeof messageKinds)[number] | null;
  /** Only messages to this person; empty: to anybody. */
  person: string;
}

/** The filters of the log, from the address. */
export const useLogFilter = (): LogFilter => {
  const [state, kind, person] = [useSearchValue('state'), useSearchValue('kind'), useSearchValue('person')];
  return {
    ...useListFilter(messageSortValues, newest),
    state: messageStates.find((each) => each === state) ?? null,
    kind: messageKinds.find((each) => each === kind) ?? null,
    person: person ?? '',
  };
};

/** The other way round: the address of a log. */
export const logAddress = (
  editionId: string,
  { state, kind, person, ...filter }: Partial<LogFilter>,
): string => listAddress(messagePaths.log(editionId), newest, filter, { state, kind, person });
