import { tagOf } from './numbers.ts';

/** `a, b y c`, `a, b and c`, `a, b et c`. */
export const listIn = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(tagOf(locale), { type: 'conjunction' }).format(items);

/** `México` for `MX`; a code that no country has stays as it is. */
export const countryIn = (code: string, locale: string): string =>
  new Intl.DisplayNames(tagOf(locale), { type: 'region' }).of(code) ?? code;

/** `francés` for `fr`. */
export const languageIn = (code: string, locale: string): string =>
  new Intl.DisplayNames(tagOf(locale), { type: 'language' }).of(code) ?? code;
