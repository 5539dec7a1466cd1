import { regionOf } from '@campus/content-format/numbers';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { type KeyOf, type Say } from '@campus/platform/words/catalogue.ts';
import { terminalWords } from './words/terminal.words.ts';

export type Environment = Partial<Record<'LC_ALL' | 'LC_MESSAGES' | 'LANG', string>>;

const tagOf = ({ LC_ALL, LC_MESSAGES, LANG }: Environment): string => LC_ALL || LC_MESSAGES || LANG || '';

/** The language of the terminal; English, where we do not speak it. */
export function terminalLanguage(terminal: Environment): Locale {
  const language = tagOf(terminal).slice(0, 2).toLowerCase();
  return isLocale(language) ? language : 'en';
}

/** The same with the country whose numbers are written: `es-GT`. */
export function terminalRegion(terminal: Environment): string {
  const language = terminalLanguage(terminal);
  const [, country] = /^[a-z]{2}_([A-Z]{2})\b/.exec(tagOf(terminal)) ?? [];
  return country && tagOf(terminal).startsWith(language) ? `${language}-${country}` : regionOf[language];
}

/** The words for a mistyped command; `--lang` counts here too if it names one of our languages. */
export const usageWords = (asked?: string, terminal: Environment = process.env) =>
  terminalWords(isLocale(asked) ? asked : terminalLanguage(terminal));

/** The same in the terminal's language. */
export const usageSay: Say<KeyOf<typeof terminalWords>> = (key, values) => usageWords()(key, values);

/** A word that a command does not take, and what it takes, as typed. */
export const notUnderstood = (word: string, known: readonly string[], asked?: string): string =>
  usageWords(asked)('notUnderstood', { word, known: known.join(', '), count: known.length });
