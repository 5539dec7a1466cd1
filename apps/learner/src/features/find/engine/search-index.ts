import { errorsAllowed, errorsBetween } from '@campus/web-shell';
import { createWordReader, type Word } from './words.ts';

/** A text that can be found; the caller knows where it belongs. */
export interface Searchable {
  title: string;
  text: string;
}

export interface Hit<Item> {
  item: Item;
  score: number;
  /** Stems of the item that answer the words asked for: to be marked. */
  stems: ReadonlySet<string>;
}

export interface Answer<Item> {
  /** The best first. */
  hits: Hit<Item>[];
  /** No item has all the words: these have some. */
  isPartial: boolean;
  /** Typed words that occur nowhere → the words searched for instead. */
  corrected: ReadonlyMap<string, string>;
}

/** A match in a title weighs more than one in the text. */
const TITLE = 4;
/** A match of the beginning weighs less than one of the whole word, and a corrected typing error less still. */
const WEIGHT = { whole: 1, beginning: 0.6, error: 0.4 };
/** BM25: how soon repetitions of a word stop mattering, and how much long texts are penalised. */
const K = 1.2;
const B = 0.5;
/** Texts that many of which have a word are not told apart by it. */
const COMMON = 0.4;

/** A stem that a word asked for may mean, with how much it counts. */
interface Meaning {
  stem: string;
  weight: number;
}

interface Found {
  /** Those asked for that the item has. */
  words: Set<string>;
  stems: Set<string>;
  score: number;
}

/** Finds items by words: accents, capitals, plurals and typing errors forgiven, beginnings of words taken. */
export class SearchIndex<Item extends Searchable> {
  /** For marking what was found, too. */
  readonly wordsOf: (text: string) => Word[] = createWordReader();
  readonly #items: Item[] = [];
  /** Stem → item → how often, words of titles counted more. */
  readonly #places = new Map<string, Map<number, number>>();
  /** For each stem, a word as it was written. */
  readonly #spelled = new Map<string, string>();
  readonly #lengths: number[] = [];
  #length = 0;

  constructor(items: readonly Item[] = []) {
    this.add(items);
  }

  /** Items may come bit by bit: reading some thousand words keeps an old phone busy. */
  add(items: readonly Item[]): void {
    for (const item of items) {
      const at = this.#items.push(item) - 1;
      const length = this.#note(item.title, at, TITLE) + this.#note(item.text, at, 1);
      this.#lengths.push(length);
      this.#length += length;
    }
  }

  /** Whether a word, or one that begins with it, occurs here as it was typed. */
  knows(stem: string): boolean {
    return this.#meaningsOf(stem).some(({ weight }) => weight > WEIGHT.error);
  }

  /** `isKnown`: words that occur in another index are not taken for typing errors. */
  search(query: string, isKnown: (stem: string) => boolean = () => false): Answer<Item> {
    const asked = new Map(this.wordsOf(query).map(({ stem, from, to }) => [stem, query.slice(from, to)]));
    const corrected = new Map<string, string>();
    const found = new Map<number, Found>();
    const rare = new Set<string>();
    for (const [word, typed] of asked) {
      const meant = this.#meaningsOf(word);
      const meanings = meant[0]?.weight === WEIGHT.error && isKnown(word) ? [] : meant;
      const [first] = meanings;
      if (first?.weight === WEIGHT.error) corrected.set(typed, this.#spelled.get(first.stem) ?? first.stem);
      const having = this.#collect(found, word, meanings);
      if (having < Math.max(3, this.#items.length * COMMON)) rare.add(word);
    }
    const all = [...found].filter(([, { words }]) => words.size === asked.size);
    const isPartial = all.length === 0 && found.size > 0;
    const isTelling = ({ words }: Found) => rare.size === 0 || [...words].some((word) => rare.has(word));
    const some = isPartial ? [...found].filter(([, one]) => isTelling(one)) : all;
    const hits = some.flatMap(([at, { words, score, stems }]) => {
      const item = this.#items[at];
      return item ? [{ item, score: score * words.size, stems }] : [];
    });
    return { hits: hits.sort((a, b) => b.score - a.score), isPartial, corrected };
  }

  #note(text: string, at: number, weight: number): number {
    const words = this.wordsOf(text);
    for (const { stem, from, to } of words) {
      let found = this.#places.get(stem);
      if (!found) {
        this.#places.set(stem, (found = new Map()));
        this.#spelled.set(stem, text.slice(from, to).toLowerCase());
      }
      found.set(at, (found.get(at) ?? 0) + weight);
    }
    return words.length;
  }

  #meaningsOf(word: string): Meaning[] {
    const known = this.#places;
    const found = known.has(word) ? [{ stem: word, weight: WEIGHT.whole }] : [];
    if (word.length >= 3)
      for (const stem of known.keys())
        if (stem !== word && stem.startsWith(word)) found.push({ stem, weight: WEIGHT.beginning });
    if (found.length > 0) return found;
    let least = errorsAllowed(word);
    for (const stem of least > 0 ? known.keys() : []) {
      const errors = errorsBetween(word, stem, least);
      if (errors > least) continue;
      if (errors < least) found.length = 0;
      least = errors;
      found.push({ stem, weight: WEIGHT.error });
    }
    return found;
  }

  /** Adds what has one of the stems; answers how many items that are. */
  #collect(found: Map<number, Found>, word: string, meanings: readonly Meaning[]): number {
    const having = new Set<number>();
    for (const { stem, weight } of meanings) {
      const inItems = this.#places.get(stem) ?? new Map<number, number>();
      for (const [at, often] of inItems) {
        const entry = found.get(at) ?? { words: new Set<string>(), stems: new Set<string>(), score: 0 };
        entry.words.add(word);
        entry.stems.add(stem);
        entry.score += weight * this.#scoreOf(often, at, inItems.size);
        found.set(at, entry);
        having.add(at);
      }
    }
    return having.size;
  }

  #scoreOf(often: number, at: number, inHowMany: number): number {
    const count = this.#items.length;
    const rarity = Math.log(1 + (count - inHowMany + 0.5) / (inHowMany + 0.5));
    const length = 1 - B + (B * (this.#lengths[at] ?? 0) * count) / (this.#length || 1);
    return (rarity * often * (K + 1)) / (often + K * length);
  }
}
