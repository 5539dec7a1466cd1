import type { Locale } from '@campus/credentials';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

const texts = { es, en, fr };

type Key = keyof typeof es;

/** Formats a sentence of the page. */
export type Say = (key: Key, values?: Record<string, string>) => string;

/**
 * The page's words in one language. The catalogue has the format of a server noun's; the page only fills in
 * values, because an ICU formatter would weigh more than all its words.
 */
export const sayIn =
  (locale: Locale): Say =>
  (key, values = {}) =>
    texts[locale][key].replaceAll(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? '');
