import type { Locale } from '@campus/credentials';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

const texts = { es, en, fr };

type Key = keyof typeof es;

/** Says a sentence of the page, filled in. */
export type Say = (key: Key, values?: Record<string, string>) => string;

/**
 * What the page says, in one language. The catalogue is that of a server's noun; the page fills in values alone, for a
 * reader of ICU would weigh more than all its words.
 */
export const sayIn =
  (locale: Locale): Say =>
  (key, values = {}) =>
    texts[locale][key].replaceAll(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? '');
