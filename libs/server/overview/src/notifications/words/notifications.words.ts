import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** The standard texts of an edition's messages, and what surrounds them. */
export const notificationsWords = wordsFrom({ es, en, fr });
