import type { Locale } from '@campus/api-client';
import { clock, dateFormat, type DateOptions } from '@campus/content-format/dates';
import { countryIn, languageIn, listIn } from '@campus/content-format/names';
import { numberIn, percentIn } from '@campus/content-format/numbers';

type DateLength = 'full' | 'long' | 'medium' | 'short' | 'exact';

/** Dates, times and numbers in one language and one time zone. Moments are ISO 8601 or epoch milliseconds. */
export interface Formats {
  /** The language they are in, for what knows more of it (`zoneName`). */
  locale: Locale;
  number(value: number): string;
  /** `value` from 0 to 100, rounded down. */
  percent(value: number): string;
  /**
   * "3 December 2026"; with `medium`, "3 Dec 2026"; with `short`, "3 Dec"; with `full`, "Thursday 3 December 2026": so
   * stands every day that somebody has to plan by (a session, an opening, a last day); with `exact`,
   * "3 Dec 2026, 23:59:08".
   */
  date(moment: string | number, length?: DateLength, timeZone?: string): string;
  time(moment: string | number, timeZone?: string): string;
  /** "3 Dec 2026, 23:59". */
  dateTime(moment: string | number, timeZone?: string): string;
  /** A calendar day (`2026-12-03`), the same day everywhere. */
  day(date: string, length?: DateLength): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "Mexico" for `MX`. */
  country(code: string): string;
  /** "French" for `fr`, in the language of the person who reads. */
  language(locale: Locale): string;
}

const dateLength = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  exact: { day: 'numeric', month: 'short', year: 'numeric', ...clock, second: '2-digit' },
} as const;

/** Formats for a language and the person's time zone (IANA name). */
export const createFormats = (locale: Locale, timeZone: string): Formats => {
  const format = (moment: string | number, options: DateOptions) =>
    dateFormat(locale, options)(new Date(moment));
  return {
    locale,
    number: (value) => numberIn(value, locale),
    // Rounded down: 69.6 must not appear as a required 70. The small addition offsets the error of binary
    // fractions.
    percent: (value) => percentIn(Math.floor(value + 1e-6), locale),
    date: (moment, length = 'long', zone = timeZone) =>
      format(moment, { ...dateLength[length], timeZone: zone }),
    time: (moment, zone = timeZone) => format(moment, { ...clock, timeZone: zone }),
    dateTime: (moment, zone = timeZone) => format(moment, { ...dateLength.medium, ...clock, timeZone: zone }),
    day: (date, length = 'long') => format(`${date}T12:00:00Z`, { ...dateLength[length], timeZone: 'UTC' }),
    list: (items) => listIn(items, locale),
    country: (code) => countryIn(code, locale),
    language: (of) => languageIn(of, locale),
  };
};

/** The time zone of the device. */
export const deviceTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
