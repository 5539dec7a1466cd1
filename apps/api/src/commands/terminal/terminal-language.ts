import { isLanguage, wordsIn, type Language, type UsageWords } from '../scorm/package-words.ts';

export type Environment = Partial<Record<'LC_ALL' | 'LC_MESSAGES' | 'LANG', string>>;

/** Where a terminal names no country. Numbers in Spanish are written as in most of Latin America. */
const REGIONS: Record<Language, string> = { en: 'en-GB', es: 'es-419', fr: 'fr-FR' };

const tagOf = ({ LC_ALL, LC_MESSAGES, LANG }: Environment): string => LC_ALL || LC_MESSAGES || LANG || '';

/** The language of the terminal; English, where we do not speak it. */
export function terminalLanguage(terminal: Environment): Language {
  const language = tagOf(terminal).slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}

/** The same with the country whose numbers are written: `es-GT`. */
export function terminalRegion(terminal: Environment): string {
  const language = terminalLanguage(terminal);
  const [, country] = /^[a-z]{2}_([A-Z]{2})\b/.exec(tagOf(terminal)) ?? [];
  return country && tagOf(terminal).startsWith(language) ? `${language}-${country}` : REGIONS[language];
}

/** What to say to whoever typed something wrong; `--lang`, where it says a language of ours, counts here too. */
export function usageWords(asked?: string, terminal: Environment = process.env): UsageWords {
  return wordsIn(asked !== undefined && isLanguage(asked) ? asked : terminalLanguage(terminal)).usage;
}
