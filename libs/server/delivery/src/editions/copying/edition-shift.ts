const DAY = 86_400_000;

const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Days from one calendar day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((instantOf(to) - instantOf(from)) / DAY);

/** A calendar day, so many days later. */
export const addDays = (day: string, days: number): string => dayOf(instantOf(day) + days * DAY);

/** Whether every date keeps its day of the week when it moves by so many days. */
export const keepsWeekdays = (days: number): boolean => days % 7 === 0;

/** The day nearest to `wanted` that has the weekday of `from`: of two equally near ones the later. */
export function sameWeekday(from: string, wanted: string): string {
  const off = ((daysBetween(from, wanted) % 7) + 7) % 7;
  return addDays(wanted, off <= 3 ? -off : 7 - off);
}
