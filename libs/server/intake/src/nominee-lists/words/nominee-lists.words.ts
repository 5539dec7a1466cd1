import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Remarks that only lists of nominees have; the others are those of lists of people. */
export const nomineeListsWords = wordsFrom({ es, en, fr });
