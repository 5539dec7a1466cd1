import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** The fixed words of the printed plan. */
export const plansWords = wordsFrom({ es, en, fr });
