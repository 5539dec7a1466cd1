import type { MessageLocale } from './interpret.ts';

/** The regional form used for dates and numbers of each language. */
export const regionOf: Record<MessageLocale, string> = { es: 'es-419', en: 'en-GB', fr: 'fr-FR' };

/** Numbers of Latin America have no space before the sign, but texts in Spanish have: the course sets it, and so does all else. */
const percentSigns: Record<MessageLocale, string> = { es: '\u00a0%', en: '%', fr: '\u202f%' };

const regions: Readonly<Partial<Record<string, string>>> = regionOf;

/** The same for a language of a course, which may be another than ours. */
export const tagOf = (locale: string): string => regions[locale] ?? locale;

/**
 * A number as texts of a language write it: `1,200.5` in Spanish and English, `1 200,5` in French.
 *
 * @param locale that of a course may be another than ours
 * @param decimals at most; the rest is rounded
 */
export const numberIn = (value: number, locale: string, decimals = 1): string =>
  new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: decimals }).format(value);

/** `value` per cent, from 0 to 100, in the same way: `52.3 %` in Spanish, `52.3%` in English, `52,3 %` in French. */
export const percentIn = (value: number, locale: MessageLocale, decimals = 0): string =>
  `${numberIn(value, locale, decimals)}${percentSigns[locale]}`;
