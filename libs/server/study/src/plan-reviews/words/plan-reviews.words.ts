import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What the campus writes to officers whose plan was reviewed. */
export const planReviewsWords = wordsFrom({ es, en, fr });
