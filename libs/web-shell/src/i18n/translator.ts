import type { Locale } from '@campus/api-client';
import { setupI18n } from '@lingui/core';
import { createEmitter } from '../storage/emitter.ts';

/** Messages of one bundle in one language, compiled from ICU by the build (`build/messages-plugin.ts`). */
export type CompiledMessages = Record<string, unknown[] | string>;

/** How to fetch each bundle in each language; what `virtual:campus-messages` exports. */
export type MessageBundles = Record<string, Record<Locale, () => Promise<{ default: CompiledMessages }>>>;

/** What a message may be filled with. Format dates and numbers first, or let ICU do it: `{n, number}`. */
export type MessageValues = Record<string, string | number | Date>;

export interface Translator {
  readonly locale: Locale;
  /** Changes with every change of language or bundle, so that views know. */
  readonly version: number;
  /** The message in the current language. An id that is nowhere comes back as it is. */
  t(id: string, values?: MessageValues): string;
  /** Fetches a bundle in the current language and keeps it loaded through later changes of language. */
  use(bundle: string): Promise<void>;
  /** Whether a bundle is here in the current language. */
  has(bundle: string): boolean;
  /** Fetches every bundle in use in that language, then changes over all at once; rejects and changes nothing when one cannot be had. */
  switchTo(locale: Locale): Promise<void>;
  onChange(listener: () => void): () => void;
}

/** Holds the language and its loaded messages. */
export const createTranslator = (bundles: MessageBundles, first: Locale): Translator => {
  const i18n = setupI18n();
  const inUse = new Set<string>();
  const loaded = new Set<string>();
  const loads = new Map<string, Promise<void>>();
  const changed = createEmitter();
  let locale = first;
  let version = 0;
  i18n.load(first, {});
  i18n.activate(first);

  const activate = (next: Locale) => {
    locale = next;
    i18n.activate(next);
    version += 1;
    changed.emit();
  };

  const load = (bundle: string, into: Locale): Promise<void> => {
    const key = `${bundle} ${into}`;
    const known = loads.get(key);
    if (known) return known;
    const source = bundles[bundle]?.[into];
    if (!source) return Promise.reject(new Error(`No messages "${bundle}" in "${into}"`));
    const loading = source().then(
      ({ default: messages }) => {
        i18n.load(into, messages as Parameters<typeof i18n.load>[1]);
        loaded.add(key);
      },
      (error: unknown) => {
        loads.delete(key);
        throw error;
      },
    );
    loads.set(key, loading);
    return loading;
  };

  return {
    get locale() {
      return locale;
    },
    get version() {
      return version;
    },
    t: (id, values) => i18n._(id, values),
    has: (bundle) => loaded.has(`${bundle} ${locale}`),
    use(bundle) {
      inUse.add(bundle);
      return load(bundle, locale);
    },
    async switchTo(next) {
      await Promise.all([...inUse].map((bundle) => load(bundle, next)));
      activate(next);
    },
    onChange: changed.on,
  };
};
