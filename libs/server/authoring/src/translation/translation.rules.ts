import { languageOfText } from '@campus/content-format/translation';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';

/** The language of a text that is translated block by block; null: it is none, or in no language of the campus. */
export function localeOfText(path: string): Locale | null {
  const language = languageOfText(path);
  return isLocale(language) ? language : null;
}
