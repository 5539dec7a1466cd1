import { locales } from '@campus/web-shell';
import { textsOf, type Texts } from '../../shared/forms/texts-fields.tsx';
import type { Edition } from './edition-data.ts';

type Original = Pick<Edition, 'key' | 'titles' | 'startsOn'>;

const WEEKS = 52;
const DAY = 86_400_000;

/** As many weeks later: the days of the week stay. */
const later = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + WEEKS * 7 * DAY).toISOString().slice(0, 10);

/** A year, and behind it the last two digits of the next one: 2026–27. */
const YEARS = /\b(20\d\d)(?:([-–/])(\d\d))?\b/g;

const moved = (text: string, years: number): string =>
  text.replace(YEARS, (found, first: string, between: string | undefined, last: string | undefined) => {
    const year = Number(first) + years;
    if (between === undefined || last === undefined) return String(year);
    const isRange = Number(last) === (Number(first) + 1) % 100;
    return isRange
      ? `${year}${between}${String((year + 1) % 100).padStart(2, '0')}`
      : found.replace(first, String(year));
  });

/** What sets a copy apart where its years are those of the original. */
const monthOf = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(day),
  );

const yearOf = (day: string) => Number(day.slice(0, 4));

const named = (text: string, years: number, addition: { year: string; month: string }): string => {
  if (text === '') return '';
  const next = moved(text, years);
  if (next !== text) return next;
  return `${text}${text.match(YEARS) ? addition.month : addition.year}`;
};

/** The longest key, less a blank, a year and a month. */
const KEY = 42;

/** What a copy that begins on a day could be called: the years of the original move with its first day. */
export const proposedNames = (
  { key, titles, startsOn }: Original,
  day: string,
): { key: string; titles: Texts } => {
  const years = yearOf(day) - yearOf(startsOn);
  const originals = textsOf(titles);
  const texts = { ...originals };
  for (const locale of locales)
    texts[locale] = named(originals[locale].trim(), years, {
      year: ` ${yearOf(day)}`,
      month: ` (${monthOf(day, locale)})`,
    });
  const [year = '', month = ''] = day.split('-');
  return {
    key: named(key.slice(0, KEY), years, { year: `-${year}`, month: `-${month}` }),
    titles: texts,
  };
};

/** A first day of which names can be made; while a year is typed it is none. */
export const isProposable = (day: string): boolean => /^20\d\d-\d\d-\d\d$/.test(day);

/** What a copy could be called and when it could begin: a year later, in words to be corrected. */
export const proposedCopy = (original: Original): { key: string; titles: Texts; startsOn: string } => {
  const startsOn = later(original.startsOn);
  return { ...proposedNames(original, startsOn), startsOn };
};

/** A title in pieces: those that the original does not have are changed. */
export const changedPieces = (before: string, after: string): { text: string; isChanged: boolean }[] => {
  const known = new Set(before.split(/\s+/));
  return after
    .split(/(\s+)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isChanged: text.trim() !== '' && !known.has(text) }));
};
