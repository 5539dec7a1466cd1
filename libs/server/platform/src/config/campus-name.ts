import { type Locale } from '../graphql/locale.ts';

/** What the campus is called, by the language of the reader. What has no reader, as the author of a file, takes the English name. */
export const campusName: Readonly<Record<Locale, string>> = {
  en: 'MICIC Campus',
  es: 'Campus MICIC',
  fr: 'Campus MICIC',
};
