import type { SecurityEvents, VariablesOf } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { securityPaths } from '../../shared/security-paths.ts';
import { startOfDay } from '../../shared/start-of-day.ts';

export type Kind = NonNullable<VariablesOf<typeof SecurityEvents>['kind']>;

/** Everything the log tells of, in the order it is offered. */
export const kinds: readonly Kind[] = [
  'SIGN_IN',
  'SIGN_IN_FAILED',
  'TRIES_USED_UP',
  'SIGN_OUT',
  'DEVICE_NEW',
  'RESET_ASKED',
  'PASSWORD_RESET',
  'PASSWORD_CHANGED',
  'SESSION_ENDED',
  'SESSION_ENDED_BY_OTHER',
  'REFUSED',
  'NAME_CHANGED',
  'ADDRESS_ASKED',
  'ADDRESS_CHANGED',
  'ROLE_GIVEN',
  'ROLE_TAKEN',
  'ACCOUNT_CLOSED',
  'ACCOUNT_OPENED',
  'MERGE_ASKED',
  'ACCOUNTS_MERGED',
  'ACCOUNTS_PARTED',
  'ALERT',
];

export type FilterKey = 'kind' | 'search' | 'network' | 'from' | 'until';

/** What of the log is shown, as the address has it; left out: whatever. */
export type Wish = Partial<Record<FilterKey | 'person' | 'before', string>>;

export const useWish = (): Wish => {
  const wish = {
    kind: useSearchValue('kind'),
    search: useSearchValue('search'),
    network: useSearchValue('network'),
    from: useSearchValue('from'),
    until: useSearchValue('until'),
    person: useSearchValue('person'),
    before: useSearchValue('before'),
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value)) as Wish;
};

/** The address of the log with a wish; what is empty is left out. */
export const addressOf = (wish: Wish): string => {
  const words = new URLSearchParams(
    Object.entries(wish).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();
  return words ? `${securityPaths.log}?${words}` : securityPaths.log;
};

export const isFiltered = ({ before: _before, ...filter }: Wish): boolean => Object.keys(filter).length > 0;

/** What the server is asked: days are the reader's, and the last one is meant whole. */
export const askOf = (wish: Wish, timeZone: string) => ({
  kind: kinds.find((kind) => kind === wish.kind) ?? null,
  search: wish.search ?? null,
  network: wish.network ?? null,
  from: wish.from ? startOfDay(wish.from, timeZone) : null,
  until: wish.until ? startOfDay(wish.until, timeZone, 1) : null,
  personId: wish.person ?? null,
  before: wish.before ?? null,
});
