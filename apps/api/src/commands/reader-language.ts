import { OperatorFault } from './command.ts';
import { isLanguage, wordsIn, type Language, type UsageWords } from './package-words.ts';

type Environment = Partial<Record<'LC_ALL' | 'LC_MESSAGES' | 'LANG', string>>;

/** The language of the terminal; English, where we do not speak it. */
function terminalLanguage(terminal: Environment): Language {
  const tag = terminal.LC_ALL || terminal.LC_MESSAGES || terminal.LANG || '';
  const language = tag.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}

/** The language of whoever reads the answer: the one asked for, else that of the terminal. */
export function readerLanguage(asked: string | undefined, terminal: Environment = process.env): Language {
  const language = terminalLanguage(terminal);
  if (asked === undefined) return language;
  if (isLanguage(asked)) return asked;
  throw new OperatorFault(wordsIn(language).usage.unknownLanguage(asked));
}

/** What to say to whoever typed something wrong; `--lang`, where it says a language of ours, counts here too. */
export function usageWords(asked?: string, terminal: Environment = process.env): UsageWords {
  return wordsIn(asked !== undefined && isLanguage(asked) ? asked : terminalLanguage(terminal)).usage;
}
