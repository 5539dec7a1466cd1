import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What a list of participants says as a file. */
export const rostersWords = wordsFrom({ es, en, fr });
