import { fold } from '@campus/content-format/fold';

/** A word of a text, and where it stands. */
export interface Word {
  /** As words are compared: without accents, capitals and the endings of plurals. */
  stem: string;
  from: number;
  to: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Without accents and capitals; œ and æ as people type them. */
const foldWord = (word: string): string => fold(word).replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** Shorter words have no endings to lose. */
const SHORTEST = 5;

/**
 * One form for singular and plural, in Spanish, English and French alike: _plan, planes_; _embassy, embassies_; _réseau,
 * réseaux_. It is no word: it is only ever compared with another made in the same way.
 */
export const stemOf = (word: string): string => {
  let stem = foldWord(word);
  if (stem.length >= SHORTEST) stem = stem.replace(/[sx]$/, '');
  if (stem.length >= SHORTEST) stem = stem.replace(/ie$/, 'y').replace(/e$/, '');
  return stem.replace(/y$/, 'i');
};

/** The words of a text, each stem made once. */
export const createWordReader = (): ((text: string) => Word[]) => {
  const known = new Map<string, string>();
  const stem = (word: string) => {
    let made = known.get(word);
    if (made === undefined) known.set(word, (made = stemOf(word)));
    return made;
  };
  return (text) =>
    Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
      stem: stem(word),
      from: index,
      to: index + word.length,
    }));
};
