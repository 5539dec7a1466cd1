import { wordsFrom } from '../../words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What mails have in common, and the page of the mails of a demo. */
export const mailWords = wordsFrom({ es, en, fr });
