import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What the copy of somebody’s data says, and the mails about it. */
export const personalDataWords = wordsFrom({ es, en, fr });
