import { plainWords } from './plain-words.ts';

/** A name as lists and accounts have it. */
export interface NameParts {
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
}

/** Particles (`de`, `la`) do not identify anybody. */
const wordsOf = (text: string): string[] =>
  plainWords(text)
    .split(' ')
    .filter((word) => word.length > 2 && word !== 'del' && word !== 'los' && word !== 'las');

/**
 * Whether two names belong to one person: they share a given name and a surname, perhaps swapped between the
 * columns. Offices share addresses, so an address alone proves nothing.
 */
export function isOnePerson(one: NameParts, other: NameParts): boolean {
  const given = new Set(wordsOf(one.givenNames));
  const surnames = new Set(wordsOf(`${one.firstSurname} ${one.secondSurname ?? ''}`));
  const has = (words: ReadonlySet<string>, text: string) => wordsOf(text).some((word) => words.has(word));
  const family = `${other.firstSurname} ${other.secondSurname ?? ''}`;
  return (
    (has(given, other.givenNames) && has(surnames, family)) ||
    (has(given, family) && has(surnames, other.givenNames))
  );
}
