import { type Locale } from '../graphql/locale.ts';
import { configWords } from './words/config.words.ts';

const nameIn = (locale: Locale): string => configWords(locale)('campus.name');

/** What the campus is called, by the language of the reader. What has no reader, as the author of a file, takes the English name. */
export const campusName: Readonly<Record<Locale, string>> = {
  en: nameIn('en'),
  es: nameIn('es'),
  fr: nameIn('fr'),
};
