import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What happened to the rows of a list of people, in its result file. */
export const peopleImportWords = wordsFrom({ es, en, fr });
