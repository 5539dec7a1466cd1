import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What messages of an edition say until it has words of its own, and what is around them. */
export const notificationsWords = wordsFrom({ es, en, fr });
