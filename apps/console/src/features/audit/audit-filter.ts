import { useSearchValue } from '@campus/web-shell';
import { saidIn } from '../../shared/lists/logs/log-filter.ts';
import { addressWith } from '../../shared/lists/address-with.ts';
import { auditPaths } from '../../shared/paths/audit-paths.ts';
import { startOfDay } from '../../shared/words/start-of-day.ts';

/** What of the record is shown, as the address has it; left out: whatever. */
export type AuditFilter = Partial<
  Record<'who' | 'whom' | 'what' | 'from' | 'until' | 'search' | 'subject' | 'before', string>
>;

export const useAuditFilter = (): AuditFilter =>
  saidIn<AuditFilter>({
    who: useSearchValue('who'),
    whom: useSearchValue('whom'),
    what: useSearchValue('what'),
    from: useSearchValue('from'),
    until: useSearchValue('until'),
    search: useSearchValue('search'),
    subject: useSearchValue('subject'),
    before: useSearchValue('before'),
  });

/** The address of the log with a filter. */
export const addressOf = (filter: AuditFilter): string => addressWith(auditPaths.list, filter);

/** The filter as sent to the server: days are in the reader's zone, and the last day is included. */
export const askOf = (filter: AuditFilter, timeZone: string) => ({
  actorName: filter.who ?? null,
  subjectName: filter.whom ?? null,
  action: filter.what ?? null,
  from: filter.from ? startOfDay(filter.from, timeZone) : null,
  until: filter.until ? startOfDay(filter.until, timeZone, 1) : null,
  search: filter.search ?? null,
  subjectId: filter.subject ?? null,
  before: Number(filter.before) || null,
});
