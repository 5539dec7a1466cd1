import type { Locale } from '../graphql/locale.ts';

type Lengths = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>;

/** French says the first of a month as an ordinal, which no format of the platform does. */
const firstOfMonth = /(?<!\d)1 (?=\p{Ll})/u;

/** French writes an hour with its letter, and says neither a zero before it nor minutes that are none. */
const hours = /\b0?(\d+):(?:00|(\d\d))$/;

/** What the platform sets after the weekday, where a writer sets nothing: el sábado 15 de mayo, Saturday 15 May. */
const commaOfWeekday = /(?<=^\p{L}+),(?= \d)/u;

const inFrench = (words: string) =>
  words.replace(firstOfMonth, '1er ').replace(hours, '$1\u00a0h\u00a0$2').trimEnd();

/** `09:00`, `9 h`, `17 h 40`: what a clock in a zone shows. */
export function hourInWords(at: Date, locale: Locale, timeZone: string): string {
  const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return locale === 'fr' ? inFrench(words) : words;
}

/** `3 de diciembre de 2026`, `3 December 2026`, `1er décembre 2026`: a moment on the clocks of a zone, in words. */
export function dateInWords(
  at: Date,
  locale: Locale,
  timeZone: string,
  lengths: Lengths = { dateStyle: 'long' },
): string {
  const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...lengths, timeZone }).format(
    at,
  );
  return locale === 'fr' ? inFrench(words) : words.replace(commaOfWeekday, '');
}

/** `jueves 3 de diciembre de 2026`: a day that somebody is to reckon with, as every mail names it. */
export const weekdayInWords = (at: Date, locale: Locale, timeZone: string): string =>
  dateInWords(at, locale, timeZone, { dateStyle: 'full' });

/** `GMT-6`: a zone as every text names it that is read elsewhere than where it was written. */
export function zoneInWords(at: Date, timeZone: string): string {
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' });
  return offset.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** A calendar day (`2026-12-03`), the same day everywhere. */
export const dayInWords = (day: string, locale: Locale, lengths?: Lengths): string =>
  dateInWords(new Date(`${day}T12:00:00Z`), locale, 'UTC', lengths);
