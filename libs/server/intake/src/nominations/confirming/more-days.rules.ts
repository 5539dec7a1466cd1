/** The days to which a confirmation may be put off, and the one that a letter sent today would say. */
export interface Days {
  least: string;
  most: string;
  usual: string;
}

interface Nominee {
  today: string;
  /** Of the edition; null: none. */
  ends_on: string | null;
  confirm_days: number;
}

/** Without an end of the edition: a year. */
const MOST_DAYS = 365;

export const dayAfter = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
const earliest = (days: readonly string[]): string => days.reduce((a, b) => (a < b ? a : b));
const latest = (days: readonly string[]): string => days.reduce((a, b) => (a > b ? a : b));

/** For all of them at once: from today where the day begins first to the end of the edition that ends first. */
export function daysFrom(nominees: readonly Nominee[]): Days {
  const least = latest(nominees.map(({ today }) => today));
  const ends = nominees.flatMap(({ ends_on }) => ends_on ?? []);
  const most = latest([least, ends.length > 0 ? earliest(ends) : dayAfter(least, MOST_DAYS)]);
  const usual = latest(nominees.map(({ today, confirm_days }) => dayAfter(today, confirm_days)));
  return { least, most, usual: earliest([usual, most]) };
}

export const mayBeDay = (day: string, { least, most }: Days): boolean => day >= least && day <= most;
