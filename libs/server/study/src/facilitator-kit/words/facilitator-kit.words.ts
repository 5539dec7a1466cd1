import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** The few words that slides do not take from the course. */
export const facilitatorKitWords = wordsFrom({ es, en, fr });
