import { useSearchValue } from '@campus/web-shell';
import { listAddress, useListWish, type ListWish } from '../../shared/list-wish.ts';
import { messagePaths } from '../../shared/messages-paths.ts';
import { messageKinds, messageStates } from './message-data.ts';

const sorts = ['PLANNED', 'NAME', 'STATE'] as const;
const newest = { sort: 'PLANNED', isDescending: true } as const;

export interface LogWish extends ListWish<(typeof sorts)[number]> {
  state: (typeof messageStates)[number] | null;
  kind: (typeof messageKinds)[number] | null;
  /** Only messages to this person; empty: to anybody. */
  person: string;
}

/** What the address says the log should show. */
export const useLogWish = (): LogWish => {
  const [state, kind, person] = [useSearchValue('state'), useSearchValue('kind'), useSearchValue('person')];
  return {
    ...useListWish(sorts, newest),
    state: messageStates.find((each) => each === state) ?? null,
    kind: messageKinds.find((each) => each === kind) ?? null,
    person: person ?? '',
  };
};

/** The other way round: the address of a log. */
export const logAddress = (editionId: string, { state, kind, person, ...wish }: Partial<LogWish>): string =>
  listAddress(messagePaths.log(editionId), newest, wish, { state, kind, person });
