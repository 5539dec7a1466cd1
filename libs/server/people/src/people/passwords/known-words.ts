import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainLetters } from '@campus/content-format/fold';
import { WordFilter } from './word-filter.ts';

/**
 * Where the words come from: passwords that leaked somewhere, and words and names of our three languages, of which people
 * make passwords. About 250,000 in all; the packages are needed to build, not to run.
 */
const LISTS = {
  passwords: ['language-common/src/passwords.json'],
  words: [
    'language-common/src/passwords.json',
    ...['en', 'es-es', 'fr'].flatMap((language) =>
      ['commonWords', 'firstnames', 'lastnames', 'wikipedia'].map(
        (list) => `language-${language}/src/${list}.json`,
      ),
    ),
  ],
} as const;
export type ListName = keyof typeof LISTS;
export const listNames = Object.keys(LISTS) as ListName[];

/** Shorter strings do not count as a word in a password. */
export const SHORTEST_WORD = 4;

/** As they are put in and asked for: small letters without accents. */
export function wordsOf(name: ListName): Set<string> {
  const words = LISTS[name].flatMap((file): string[] => {
    const list: unknown = JSON.parse(
      readFileSync(fileURLToPath(import.meta.resolve(`@zxcvbn-ts/${file}`)), 'utf8'),
    );
    return Array.isArray(list) ? list.map(String) : [];
  });
  return new Set(words.map(plainLetters).filter((word) => word.length >= SHORTEST_WORD));
}

const fileOf = (name: ListName): string => `known-${name}.bin`;

/** What the build puts beside the program. */
export const builtFilters = (): [file: string, bytes: Uint8Array][] =>
  listNames.map((name) => [fileOf(name), WordFilter.of(wordsOf(name)).bytes]);

const here = dirname(fileURLToPath(import.meta.url));
/** Beside the program; from source, where the last build left them. */
const builtPlaces = [here, join(here, '../../../../../../apps/api/dist')];

const loaded = new Map<ListName, WordFilter>();

/** Read once; without a build it is made of the packages. */
export function knownWords(name: ListName): WordFilter {
  const known = loaded.get(name);
  if (known) return known;
  const built = builtPlaces.map((place) => join(place, fileOf(name))).find((file) => existsSync(file));
  const filter = built ? WordFilter.read(readFileSync(built)) : WordFilter.of(wordsOf(name));
  loaded.set(name, filter);
  return filter;
}
