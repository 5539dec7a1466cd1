import type { Locale } from '@campus/api-client';
import { createEmitter } from '../storage/emitter.ts';
import { interpret, type CompiledMessage, type MessageValues } from '@campus/content-format/interpret';
import { NotHere } from '../routing/not-here.ts';
import { nestQuotes } from './nest-quotes.ts';

/** Messages of one bundle in one language, compiled from ICU by the build (`build/messages-plugin.ts`). */
export type CompiledMessages = Record<string, CompiledMessage>;

/** How to fetch each bundle in each language; what `virtual:campus-messages` exports. */
export type MessageBundles = Record<string, Record<Locale, () => Promise<{ default: CompiledMessages }>>>;

/** Holds the language and its loaded messages. */
export class Translator {
  readonly #bundles: MessageBundles;
  readonly #inUse = new Set<string>();
  readonly #loads = new Map<string, Promise<void>>();
  readonly #loaded = new Set<string>();
  readonly #messages: Record<Locale, CompiledMessages> = { es: {}, en: {}, fr: {} };
  readonly #changed = createEmitter();
  #locale: Locale;
  #version = 0;

  constructor(bundles: MessageBundles, first: Locale) {
    this.#bundles = bundles;
    this.#locale = first;
  }

  get locale(): Locale {
    return this.#locale;
  }

  /** Changes with every change of language, so that views know. */
  get version(): number {
    return this.#version;
  }

  readonly onChange = this.#changed.on;

  /** The message in the current language. An unknown id is returned as it is. */
  t(id: string, values?: MessageValues): string {
    return this.#say(this.#locale, id, values);
  }

  /**
   * Fetches a bundle in any language and gives what says its messages in it: for a text that others read in theirs.
   * Nothing changes over.
   */
  async inLanguage(bundle: string, locale: Locale): Promise<(id: string, values?: MessageValues) => string> {
    await this.#load(bundle, locale);
    return (id, values) => this.#say(locale, id, values);
  }

  /** Whether a bundle is here in the current language. */
  has(bundle: string): boolean {
    return this.#loaded.has(`${bundle} ${this.#locale}`);
  }

  /** Fetches a bundle in the current language and keeps it loaded through later changes of language. */
  use(bundle: string): Promise<void> {
    this.#inUse.add(bundle);
    return this.#load(bundle, this.#locale);
  }

  /**
   * Fetches every bundle in use in that language, then changes over all at once; rejects and changes nothing
   * when one is not available. A bundle that a screen asks for meanwhile is waited for too.
   */
  async switchTo(locale: Locale): Promise<void> {
    const missing = () => [...this.#inUse].filter((bundle) => !this.#loaded.has(`${bundle} ${locale}`));
    for (let lacks = missing(); lacks.length > 0; lacks = missing())
      await Promise.all(lacks.map((bundle) => this.#load(bundle, locale)));
    this.#locale = locale;
    this.#version += 1;
    this.#changed.emit();
  }

  #say(locale: Locale, id: string, values?: MessageValues): string {
    const messages = this.#messages[locale];
    const message = Object.hasOwn(messages, id) ? messages[id] : undefined;
    return message ? nestQuotes(interpret(message, locale, values), locale) : id;
  }

  #load(bundle: string, into: Locale): Promise<void> {
    const key = `${bundle} ${into}`;
    const known = this.#loads.get(key);
    if (known) return known;
    const loading = this.#fetch(bundle, into).then(
      () => void this.#loaded.add(key),
      (error: unknown) => {
        this.#loads.delete(key);
        throw error;
      },
    );
    this.#loads.set(key, loading);
    return loading;
  }

  async #fetch(bundle: string, into: Locale) {
    const source = this.#bundles[bundle]?.[into];
    if (!source) throw new Error(`There are no messages "${bundle}" in "${into}".`);
    const { default: messages } = await source().catch((cause: unknown) => {
      throw new NotHere(cause);
    });
    Object.assign(this.#messages[into], messages);
  }
}
