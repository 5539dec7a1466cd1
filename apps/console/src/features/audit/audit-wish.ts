import { useSearchValue } from '@campus/web-shell';
import { auditPaths } from '../../shared/audit-paths.ts';
import { startOfDay } from '../../shared/start-of-day.ts';

export const filterKeys = ['who', 'whom', 'what', 'from', 'until', 'search'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** What of the record is shown, as the address has it; left out: whatever. */
export type Wish = Partial<Record<FilterKey | 'subject' | 'before', string>>;

export const useWish = (): Wish => {
  const wish = {
    who: useSearchValue('who'),
    whom: useSearchValue('whom'),
    what: useSearchValue('what'),
    from: useSearchValue('from'),
    until: useSearchValue('until'),
    search: useSearchValue('search'),
    subject: useSearchValue('subject'),
    before: useSearchValue('before'),
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value)) as Wish;
};

/** The address of the record with a wish; what is empty is left out. */
export const addressOf = (wish: Wish): string => {
  const words = new URLSearchParams(
    Object.entries(wish).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();
  return words ? `${auditPaths.list}?${words}` : auditPaths.list;
};

export const isFiltered = ({ before: _before, ...filter }: Wish): boolean => Object.keys(filter).length > 0;

/** What the server is asked: days are the reader's, and the last one is meant whole. */
export const askOf = (wish: Wish, timeZone: string) => ({
  actorName: wish.who ?? null,
  subjectName: wish.whom ?? null,
  action: wish.what ?? null,
  from: wish.from ? startOfDay(wish.from, timeZone) : null,
  until: wish.until ? startOfDay(wish.until, timeZone, 1) : null,
  search: wish.search ?? null,
  subjectId: wish.subject ?? null,
  before: Number(wish.before) || null,
});
