import { useSearchValue } from '@campus/web-shell';
import { auditPaths } from '../../shared/paths/audit-paths.ts';
import { startOfDay } from '../../shared/words/start-of-day.ts';

export const filterKeys = ['who', 'whom', 'what', 'from', 'until', 'search'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** What of the record is shown, as the address has it; left out: whatever. */
export type AuditFilter = Partial<Record<FilterKey | 'subject' | 'before', string>>;

export const useAuditFilter = (): AuditFilter => {
  const filter = {
    who: useSearchValue('who'),
    whom: useSearchValue('whom'),
    what: useSearchValue('what'),
    from: useSearchValue('from'),
    until: useSearchValue('until'),
    search: useSearchValue('search'),
    subject: useSearchValue('subject'),
    before: useSearchValue('before'),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as AuditFilter;
};

/** The address of the audit trail with a filter; empty parts are left out. */
export const addressOf = (filter: AuditFilter): string => {
  const words = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();
  return words ? `${auditPaths.list}?${words}` : auditPaths.list;
};

export const isFiltered = ({ before: _before, ...filter }: AuditFilter): boolean =>
  Object.keys(filter).length > 0;

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
