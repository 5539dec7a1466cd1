/** Days of a period, both counted, `YYYY-MM-DD`; null: from the beginning, until today. */
export interface Period {
  from: string | null;
  to: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const QUARTERS = ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'].map((days) => days.split(' '));

/** The quarters of the calendar: they do not overlap, so no two published ones can be subtracted. */
export function quarterOf(year: number, quarter: number): Period {
  const [from, to] = QUARTERS[quarter - 1] ?? [];
  return { from: `${year}-${from}`, to: `${year}-${to}` };
}

export const isQuarter = ({ from, to }: Period): boolean =>
  from !== null &&
  to !== null &&
  from.slice(0, 4) === to.slice(0, 4) &&
  QUARTERS.some(([first, last]) => first === from.slice(5) && last === to.slice(5));

/** The quarters that are over on a day, the latest first. */
export function quartersBefore(day: string, count: number): Period[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const current = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_none, i) => {
    const number = current - 1 - i;
    return quarterOf(Math.floor(number / 4), (number % 4) + 1);
  });
}
