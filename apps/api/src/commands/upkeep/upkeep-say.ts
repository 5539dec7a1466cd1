import { type KeyOf, type Say } from '@campus/platform/words/catalogue.ts';
import { terminalLanguage } from '../terminal/terminal-language.ts';
import { upkeepWords } from './words/upkeep.words.ts';

/** A sentence of upkeep, in the terminal's language. */
export const upkeepSay: Say<KeyOf<typeof upkeepWords>> = (key, values) =>
  upkeepWords(terminalLanguage(process.env))(key, values);
