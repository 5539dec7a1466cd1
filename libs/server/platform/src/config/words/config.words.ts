import { wordsFrom } from '../../words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Why a setting is refused, and what to set, for the operator, who can fix it; and what the campus is called. */
export const configWords = wordsFrom({ es, en, fr });
