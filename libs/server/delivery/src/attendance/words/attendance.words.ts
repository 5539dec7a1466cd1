import { wordsFrom } from '@campus/platform/words/catalogue.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What sheets, tables and calendars of live sessions say. */
export const attendanceWords = wordsFrom({ es, en, fr });
