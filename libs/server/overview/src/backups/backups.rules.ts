/** How many backups stay: the newest of as many days, weeks and months that have one. */
export interface KeepRule {
  daily: number;
  weekly: number;
  monthly: number;
}

const DAY_MS = 86_400_000;
/** 1970-01-05 was a Monday. */
const weekOf = (at: Date): string => String(Math.floor((at.getTime() / DAY_MS - 4) / 7));
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

function newestOfEach(moments: readonly Date[], periodOf: (at: Date) => string, count: number): Date[] {
  const newest = new Map<string, Date>();
  for (const at of moments) if (!newest.has(periodOf(at))) newest.set(periodOf(at), at);
  return [...newest.values()].slice(0, count);
}

/** The moments, as epoch milliseconds, of the backups that stay. The newest always does. */
export function keptOf(moments: readonly Date[], rule: KeepRule): Set<number> {
  const newestFirst = [...moments].sort((a, b) => b.getTime() - a.getTime());
  return new Set(
    [
      ...newestFirst.slice(0, 1),
      ...newestOfEach(newestFirst, dayOf, rule.daily),
      ...newestOfEach(newestFirst, weekOf, rule.weekly),
      ...newestOfEach(newestFirst, monthOf, rule.monthly),
    ].map((at) => at.getTime()),
  );
}

/** A moment as written in the name of a backup: `20261129T014500Z`. */
export const isoMoment = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

export const momentIn = (text: string): Date =>
  new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
