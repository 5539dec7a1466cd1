import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import {
  interpret,
  placesIn,
  type CompiledMessage,
  type MessageValues,
} from '@campus/content-format/interpret';
import { type Locale } from '../graphql/locale.ts';

/** Says a sentence of a catalogue in one language, filled in. Throws where a value is missing. */
export type Say<Key extends string> = (key: Key, values?: MessageValues) => string;

/** The sentences of a noun, by language. */
export interface Words<Key extends string> {
  (locale: Locale): Say<Key>;
  /** Whether there is a sentence for something that data names. */
  has(key: string): key is Key;
}

/** The keys of a catalogue. */
export type KeyOf<Of> = Of extends Words<infer Key> ? Key : never;

/** What keys name behind a beginning they share: `NUMBER` of `refused.NUMBER`. */
export type NamedIn<Of, Beginning extends string> =
  KeyOf<Of> extends infer Key ? (Key extends `${Beginning}.${infer Name}` ? Name : never) : never;

interface Sentence {
  message: CompiledMessage;
  places: ReadonlySet<string>;
}

function sentenceOf(text: string): Sentence {
  const message = compileMessageOrThrow(text) as CompiledMessage;
  return { message, places: placesIn(message) };
}

/**
 * A catalogue of `words/{es,en,fr}.json`, whose keys are types. A message is parsed when it is first said, and kept.
 * A sentence that reaches a person with a hole in it says something false, so a missing value is an error here, where
 * a client would leave the place empty.
 */
export function wordsFrom<Key extends string>(texts: Record<Locale, Record<Key, string>>): Words<Key> {
  const sayIn = (locale: Locale): Say<Key> => {
    const sentences = new Map<Key, Sentence>();
    return (key, values = {}) => {
      const sentence = sentences.get(key) ?? sentenceOf(texts[locale][key]);
      sentences.set(key, sentence);
      for (const place of sentence.places)
        if (values[place] === undefined) throw new Error(`${key} (${locale}) needs {${place}}`);
      return interpret(sentence.message, locale, values);
    };
  };
  const said = { es: sayIn('es'), en: sayIn('en'), fr: sayIn('fr') };
  const has = (key: string): key is Key => Object.hasOwn(texts.es, key);
  return Object.assign((locale: Locale) => said[locale], { has });
}

/** A sentence in every language of the campus. */
export const inEveryLanguage = <Key extends string>(
  words: Words<Key>,
  key: Key,
  values?: MessageValues,
): Record<Locale, string> => ({
  es: words('es')(key, values),
  en: words('en')(key, values),
  fr: words('fr')(key, values),
});
