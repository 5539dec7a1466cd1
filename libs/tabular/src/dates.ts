import { fold } from '@campus/content-format/fold';
import { dateOfSerial } from './serial-dates.ts';

/** The order in which a column writes day, month and year when all three are numbers and the year comes last. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Whether days and months of a column can be told apart, cannot, or contradict each other. */
export type DateOrderFound = { order: DateOrder; isCertain: boolean } | null;

const NUMBERS = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ].*)?$/;

/** Months as the three languages write and shorten them, without accents and points. */
const MONTHS: readonly (readonly string[])[] = [
  ['enero', 'ene', 'january', 'jan', 'janvier', 'janv'],
  ['febrero', 'feb', 'february', 'fevrier', 'fevr', 'fev'],
  ['marzo', 'mar', 'march', 'mars'],
  ['abril', 'abr', 'april', 'apr', 'avril', 'avr'],
  ['mayo', 'may', 'mai'],
  ['junio', 'jun', 'june', 'juin'],
  ['julio', 'jul', 'july', 'juillet', 'juil'],
  ['agosto', 'ago', 'august', 'aug', 'aout'],
  ['septiembre', 'setiembre', 'sept', 'sep', 'set', 'september', 'septembre'],
  ['octubre', 'oct', 'october', 'octobre'],
  ['noviembre', 'nov', 'november', 'novembre'],
  ['diciembre', 'dic', 'december', 'dec', 'decembre'],
];

const monthNamed = (name: string): number => MONTHS.findIndex((names) => names.includes(fold(name))) + 1;

/** What the dates of a column tell of its order; null when some can only be d/m and others only m/d. */
export function dateOrderOf(texts: readonly string[]): DateOrderFound {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const text of texts) {
    const [, first = '', second = ''] = NUMBERS.exec(text.trim()) ?? [];
    if (first.length > 2) continue;
    if (Number(first) > 12) isDayFirst = true;
    if (Number(second) > 12) isMonthFirst = true;
  }
  if (isDayFirst && isMonthFirst) return null;
  return { order: isMonthFirst ? 'mdy' : 'dmy', isCertain: isDayFirst || isMonthFirst };
}

/** Two digits mean the nearest century: 49 is 2049, 50 is 1950. */
const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}

/** `3 de marzo de 2024`, `3 mars 2024`, `1er mars 2024`, `March 3, 2024`, `3-mar-24`. */
function namedDate(text: string): string | null {
  const words = text.split(/[\s,./-]+/).filter((word) => word && !/^(de|del|of|le)$/i.test(word));
  const month = words.map(monthNamed).find((found) => found > 0);
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:er|st|nd|rd|th|º|°)?$/i.exec(word)?.[1] ?? []);
  const [day, year] = numbers;
  if (!month || words.length !== 3 || day === undefined || year === undefined) return null;
  return day.length === 4
    ? isoDate(Number(day), month, Number(year))
    : isoDate(fullYear(year), month, Number(day));
}

/**
 * A day as `YYYY-MM-DD`, from how offices write it: year first, or in `order`; with the month's name in Spanish, English
 * or French; or the day number of a spreadsheet that lost its format. Null: no day.
 */
export function readDate(written: string, order: DateOrder = 'dmy'): string | null {
  const text = written.trim();
  if (/^\d{5}(\.\d+)?$/.test(text)) return dateOfSerial(Number(text))?.slice(0, 10) ?? null;
  const match = NUMBERS.exec(text);
  if (!match) return namedDate(text);
  const [, first = '', second = '', third = ''] = match;
  if (first.length === 4)
    return third.length > 2 ? null : isoDate(Number(first), Number(second), Number(third));
  if (third.length !== 2 && third.length !== 4) return null;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return isoDate(fullYear(third), Number(month), Number(day));
}
