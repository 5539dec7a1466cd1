import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What a command says when it was typed wrongly, or what it names is not there. One sentence each. */
export const terminalWords = wordsFrom({ es, en, fr });
