import type { Locale } from '../bundle.ts';
import { countWords } from '../markdown/parse-markdown.ts';

/**
 * How easy words are to read, as each language measures it: Flesch (1948) for English, Fernández Huerta (1959), in the form
 * of Szigriszt-Pazos (1993), for Spanish, Kandel and Moles (1958) for French. About 0 (hard) to 100 (easy).
 */
const formulas: Readonly<Partial<Record<Locale, (words: number, syllables: number) => number>>> = {
  en: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
  es: (words, syllables) => 206.835 - words - 62.3 * syllables,
  fr: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables,
};

/** Fewer words say nothing about a text. */
const LEAST_WORDS = 40;

/** From 0 to 100; null: too few words to tell, or a language that nobody has measured here. */
export function readingEase(text: string, locale: Locale): number | null {
  const words = countWords(text);
  const formula = formulas[locale];
  if (words < LEAST_WORDS || !formula) return null;
  const sentences = Math.max(1, text.match(/[^.!?…\n]*\p{L}[^.!?…\n]*(?:[.!?…]+|\n|$)/gu)?.length ?? 1);
  const spelled = text.match(/\p{L}+/gu) ?? [];
  const syllables = spelled.reduce((sum, word) => sum + syllablesOf(word, locale), 0);
  const ease = formula(words / sentences, syllables / Math.max(1, spelled.length));
  return Math.round(Math.min(100, Math.max(0, ease)));
}

/** What is heard of a word as far as its spelling tells. */
export function syllablesOf(word: string, locale: Locale): number {
  const plain = word.toLowerCase().normalize('NFC');
  return Math.max(1, counts[locale]?.(plain) ?? 1);
}

const groupsIn = (word: string): readonly string[] => word.match(/[aeiouyàâäáéèêëíîïóôöúùûüœæ]+/g) ?? [];

const counts: Readonly<Partial<Record<Locale, (word: string) => number>>> = {
  /** Each strong vowel is a syllable, and so is a weak one with an accent; `que` and `gui` have a mute one. */
  es: (word) =>
    groupsIn(word.replace(/([gq])u(?=[eiéí])/g, '$1').replace(/y(?=[aeiouáéíóú])/g, ' ')).reduce(
      (sum, group) => sum + Math.max(1, group.match(/[aeoáéóíú]/g)?.length ?? 0),
      0,
    ),
  /** An `e` at the end is mute, and so is `ent` of verbs. */
  fr: (word) =>
    groupsIn(word.replace(/([gq])u(?=[eiéèê])/g, '$1').replace(/(?<=\p{L}{2}[^aeiouyéèê])e(?:s|nt)?$/u, ''))
      .length,
  /** An `e` at the end is mute, but in `-le`; `-ed` and `-es` are heard only where they could not be said otherwise. */
  en: (word) =>
    groupsIn(
      word
        .replace(/(?<=\p{L}{2})(?<![td])ed$/u, '')
        .replace(/(?<=\p{L}{2})(?<![sxzh]|c)es$/u, '')
        .replace(/(?<=\p{L}[^aeiouyl])e$/u, ''),
    ).length,
};
