import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What certificates say, on paper, on their public page and in mails. */
export const certificatesWords = wordsFrom({ es, en, fr });
