import { clock, dateFormat } from '@campus/content-format/dates';
import type { Locale } from '../graphql/locale.ts';

const lengths = {
  full: { dateStyle: 'full' },
  long: { dateStyle: 'long' },
  /** With the hour. */
  moment: { day: 'numeric', month: 'long', year: 'numeric', ...clock },
  /** With the second. */
  exact: { day: 'numeric', month: 'short', year: 'numeric', ...clock, second: '2-digit' },
} as const;

type Length = keyof typeof lengths;

/** `09:00`, `9 h`, `17 h 40`: what a clock in a zone shows. */
export const hourInWords = (at: Date, locale: Locale, timeZone: string): string =>
  dateFormat(locale, { ...clock, timeZone })(at);

/** `3 de diciembre de 2026`, `3 December 2026 at 17:40`: a moment on the clocks of a zone, in words. */
export const dateInWords = (at: Date, locale: Locale, timeZone: string, length: Length = 'long'): string =>
  dateFormat(locale, { ...lengths[length], timeZone })(at);

/** `jueves 3 de diciembre de 2026`: a day that somebody is to reckon with, as every mail names it. */
export const weekdayInWords = (at: Date, locale: Locale, timeZone: string): string =>
  dateInWords(at, locale, timeZone, 'full');

/** `GMT-6`: a zone as every text names it that is read elsewhere than where it was written. */
export function zoneInWords(at: Date, timeZone: string): string {
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' });
  return offset.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** A calendar day (`2026-12-03`), the same day everywhere. */
export const dayInWords = (day: string, locale: Locale, length?: Length): string =>
  dateInWords(new Date(`${day}T12:00:00Z`), locale, 'UTC', length);
