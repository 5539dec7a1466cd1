import { hasAllLanguages, languageOfText } from '@campus/content-format/translation';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';

/** The language of a text in Markdown; null: it is no text that is translated, or in no language of the campus. */
export function localeOfText(path: string): Locale | null {
  const language = languageOfText(path);
  return isLocale(language) ? language : null;
}

/** Which language of a file is meant: that of its path, or of a file of YAML the one asked for; null: none. */
export const languageOf = (path: string, asked: Locale | null | undefined): Locale | null =>
  hasAllLanguages(path) ? (asked ?? null) : localeOfText(path);
