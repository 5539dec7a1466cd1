import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What people read whom their institution brought and who were not let in. */
export const providersWords = wordsFrom({ es, en, fr });
