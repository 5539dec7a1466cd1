import { quarterOf, quartersBefore } from '@campus/figures';
import { usePerson } from '@campus/web-shell';
import { todayIn } from '../../shared/words/today.ts';

/** Days of a period as an address has them; null: open on that side. */
export interface Period {
  from: string | null;
  to: string | null;
}

const COUNT = 8;
const YEARS = 3;

export interface NamedPeriod extends Period {
  year: number;
  quarter: number | null;
}

const yearOf = (day: string) => Number(day.slice(0, 4));

const quarterIn = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3);

/** Quarters that are over, the latest first. */
export const quarters = (today: string): NamedPeriod[] =>
  quartersBefore(today, COUNT).map(({ from, to }) => ({
    from,
    to,
    year: yearOf(from ?? today),
    quarter: quarterIn(to ?? today),
  }));

/** The quarter that is not over yet. */
export const quarterNow = (today: string): NamedPeriod => {
  const [year, quarter] = [yearOf(today), quarterIn(today)];
  return { ...quarterOf(year, quarter), year, quarter };
};

/** This year and those before it. */
export const years = (today: string): NamedPeriod[] =>
  Array.from({ length: YEARS }, (_none, i) => {
    const year = yearOf(today) - i;
    return { from: `${year}-01-01`, to: `${year}-12-31`, year, quarter: null };
  });

/** Today where the reader is. */
export const useToday = (): string => todayIn(usePerson().timeZone);

export const textOf = ({ from, to }: Period): string => `${from ?? ''}/${to ?? ''}`;
