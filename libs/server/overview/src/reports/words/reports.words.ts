import { type KeyOf, type Say, wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What files of figures say. */
export const reportsWords = wordsFrom({ es, en, fr });

export type FiguresSay = Say<KeyOf<typeof reportsWords>>;
