import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What the campus writes about passkeys. */
export const passkeyWords = wordsFrom({ es, en, fr });
