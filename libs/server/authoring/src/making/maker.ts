import { type Maker } from '@campus/content-format/making';
import { newId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { makingWords } from './words/making.words.ts';

/** Makes parts in these languages, the source first, with the words of the campus. */
export const makerIn = (locales: readonly Locale[]): Maker => ({
  locales,
  say: (word, locale) => (isLocale(locale) ? makingWords(locale)(`new.${word}`) : ''),
  newId,
});
