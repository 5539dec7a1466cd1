import { locales } from '@campus/web-shell';
import { textsOf, type Texts } from '../../shared/forms/texts-fields.tsx';
import type { Edition } from './edition-data.ts';

const WEEKS = 52;
const DAY = 86_400_000;

/** As many weeks later: the days of the week stay. */
const later = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + WEEKS * 7 * DAY).toISOString().slice(0, 10);

const YEAR = /\b20\d\d\b/g;

/** A year later: each year in the text moves by one, otherwise the year is added; empty stays empty. */
const ofYear = (text: string, year: number, between: string): string => {
  const moved = text.replace(YEAR, (found) => String(Number(found) + 1));
  return text === '' || moved !== text ? moved : `${text}${between}${year}`;
};

/** The longest key, less a blank and a year. */
const KEY = 45;

/** What a copy could be called and when it could begin: a year later, in words to be corrected. */
export const proposedCopy = ({
  key,
  titles,
  startsOn,
}: Pick<Edition, 'key' | 'titles' | 'startsOn'>): { key: string; titles: Texts; startsOn: string } => {
  const year = Number(startsOn.slice(0, 4)) + 1;
  const originals = textsOf(titles);
  const texts = { ...originals };
  for (const locale of locales) texts[locale] = ofYear(originals[locale].trim(), year, ' ');
  return { key: ofYear(key.slice(0, KEY), year, '-'), titles: texts, startsOn: later(startsOn) };
};
