import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Messages for a mistyped command or a missing thing. One sentence each. */
export const terminalWords = wordsFrom({ es, en, fr });
