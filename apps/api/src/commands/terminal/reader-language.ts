import { OperatorError } from '../command.ts';
import { isLanguage, wordsIn, type Language } from '../scorm/package-words.ts';
import { terminalLanguage, type Environment } from './terminal-language.ts';

/** The language of whoever reads the answer: the one asked for, else that of the terminal. */
export function readerLanguage(asked: string | undefined, terminal: Environment = process.env): Language {
  const language = terminalLanguage(terminal);
  if (asked === undefined) return language;
  if (isLanguage(asked)) return asked;
  throw new OperatorError(wordsIn(language).usage.unknownLanguage(asked));
}
