import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What start, backup, restore and the commands beside them say. */
export const upkeepWords = wordsFrom({ es, en, fr });
