import { isLanguage, wordsIn, type Language, type UsageWords } from './package-words.ts';

export type Environment = Partial<Record<'LC_ALL' | 'LC_MESSAGES' | 'LANG', string>>;

/** The language of the terminal; English, where we do not speak it. */
export function terminalLanguage(terminal: Environment): Language {
  const tag = terminal.LC_ALL || terminal.LC_MESSAGES || terminal.LANG || '';
  const language = tag.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}

/** What to say to whoever typed something wrong; `--lang`, where it says a language of ours, counts here too. */
export function usageWords(asked?: string, terminal: Environment = process.env): UsageWords {
  return wordsIn(asked !== undefined && isLanguage(asked) ? asked : terminalLanguage(terminal)).usage;
}
