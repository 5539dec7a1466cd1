import { locales } from '@campus/web-shell';

const names = locales.map((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

/** What a country is called in each language of the campus: a spreadsheet is often in another one. */
export const namesOfCountry = (code: string): string[] => names.flatMap((known) => known.of(code) ?? []);

/** What the group of everybody else is called in each, as people write it. */
export const namesOfTheRest: readonly string[] = [
  'Las demás personas',
  'Los demás',
  'Everybody else',
  'Everyone else',
  'Toutes les autres personnes',
  'Les autres personnes',
  'General',
  'Général',
];

/** As browsers have it: the newest call a method what others have as a property, and some have neither. */
interface ZonesOfPlace {
  timeZones?: string[];
  getTimeZones?: () => string[];
}

/** The time zone of a country that has one; null: it has several, or the browser does not know. */
export const onlyZoneOf = (code: string): string | null => {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const place = new Intl.Locale(`und-${code}`) as Intl.Locale & ZonesOfPlace;
  const [only, ...others] = place.getTimeZones?.() ?? place.timeZones ?? [];
  const isOffered = only !== undefined && Intl.supportedValuesOf('timeZone').includes(only);
  return isOffered && others.length === 0 ? only : null;
};
