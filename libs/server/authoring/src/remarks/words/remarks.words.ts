import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What the campus writes to people who write courses together. */
export const remarksWords = wordsFrom({ es, en, fr });
