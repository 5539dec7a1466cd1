import { OperatorFault } from './command.ts';
import { isLanguage, type Language } from './package-words.ts';

type Environment = Partial<Record<'LC_ALL' | 'LC_MESSAGES' | 'LANG', string>>;

/** The language of whoever reads the answer: the one asked for, else that of the terminal, else English. */
export function readerLanguage(asked: string | undefined, terminal: Environment = process.env): Language {
  if (asked !== undefined) {
    if (isLanguage(asked)) return asked;
    throw new OperatorFault(`--lang takes en, es or fr, not "${asked}".`);
  }
  const tag = terminal.LC_ALL || terminal.LC_MESSAGES || terminal.LANG || '';
  const language = tag.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}
