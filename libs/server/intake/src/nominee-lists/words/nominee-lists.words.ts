import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What only lists of nominees have to say about a row; the rest is said as of a list of people. */
export const nomineeListsWords = wordsFrom({ es, en, fr });
