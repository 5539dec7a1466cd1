import { wordsFrom } from '../../words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Words that every document uses. */
export const documentsWords = wordsFrom({ es, en, fr });
