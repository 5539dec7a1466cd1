import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { OperatorError } from '../command.ts';
import { terminalLanguage, type Environment } from './terminal-language.ts';
import { terminalWords } from './words/terminal.words.ts';

/** The language of the person who reads the answer: the one asked for, else that of the terminal. */
export function readerLanguage(asked: string | undefined, terminal: Environment = process.env): Locale {
  const language = terminalLanguage(terminal);
  if (asked === undefined) return language;
  if (isLocale(asked)) return asked;
  throw new OperatorError(terminalWords(language)('unknownLanguage', { given: asked }));
}
