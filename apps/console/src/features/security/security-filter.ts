import { type SecurityEvents, securityKindValues, type VariablesOf } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { saidIn } from '../../shared/lists/logs/log-filter.ts';
import { addressWith } from '../../shared/lists/address-with.ts';
import { securityPaths } from '../../shared/paths/security-paths.ts';
import { startOfDay } from '../../shared/words/start-of-day.ts';

export type Kind = NonNullable<VariablesOf<typeof SecurityEvents>['kind']>;

/** Everything the log records, in the order it is offered. */
export const kinds = securityKindValues;

/** What of the log is shown, as the address has it; left out: whatever. */
export type SecurityFilter = Partial<
  Record<'kind' | 'search' | 'network' | 'from' | 'until' | 'person' | 'before', string>
>;

export const useSecurityFilter = (): SecurityFilter =>
  saidIn<SecurityFilter>({
    kind: useSearchValue('kind'),
    search: useSearchValue('search'),
    network: useSearchValue('network'),
    from: useSearchValue('from'),
    until: useSearchValue('until'),
    person: useSearchValue('person'),
    before: useSearchValue('before'),
  });

/** The address of the log with a filter. */
export const addressOf = (filter: SecurityFilter): string => addressWith(securityPaths.log, filter);

/** The filter as sent to the server: days are in the reader's zone, and the last day is included. */
export const askOf = (filter: SecurityFilter, timeZone: string) => ({
  kind: kinds.find((kind) => kind === filter.kind) ?? null,
  search: filter.search ?? null,
  network: filter.network ?? null,
  from: filter.from ? startOfDay(filter.from, timeZone) : null,
  until: filter.until ? startOfDay(filter.until, timeZone, 1) : null,
  personId: filter.person ?? null,
  before: filter.before ?? null,
});
