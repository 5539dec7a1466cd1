import { foldedWords } from '../texts/fold.ts';
import { withoutCitations } from './block-states.ts';
import { sentencesOf } from './changed-sentences.ts';

/** A sentence that is translated somewhere in a course. */
export interface RememberedSentence {
  source: string;
  target: string;
  /** Where. */
  path: string;
}

/** One like a sentence that was asked for; 1: the very same words. */
export interface SimilarSentence extends RememberedSentence {
  likeness: number;
}

/** Less alike is no help. */
const LEAST = 0.7;
/** Of sentences that are compared with one that is asked for. */
const MOST_COMPARED = 400;
/** Words that stand in so many sentences tell none apart. */
const COMMON = 2000;

const keyOf = (text: string): string => foldedWords(withoutCitations(text)).join(' ');

/** A block in two languages as sentences; as one where they have not as many of them. */
export function sentencePairs(
  { text: source, locale }: { text: string; locale: string },
  target: { text: string; locale: string },
): Pick<RememberedSentence, 'source' | 'target'>[] {
  const [here, there] = [sentencesOf(source, locale), sentencesOf(target.text, target.locale)];
  if (here.length !== there.length) return [{ source: source.trim(), target: target.text.trim() }];
  return here.map((each, at) => ({ source: each.trim(), target: (there[at] ?? '').trim() }));
}

/** What a course has translated before, found again by the words of a sentence. */
export class SentenceMemory {
  readonly #exact = new Map<string, RememberedSentence[]>();
  readonly #kept: { sentence: RememberedSentence; key: string; words: ReadonlySet<string> }[] = [];
  readonly #byWord = new Map<string, number[]>();

  /** Of a pair of sentences two places are enough: one of them is not the text that asks. */
  add(sentences: Iterable<RememberedSentence>): void {
    for (const sentence of sentences) {
      const key = keyOf(sentence.source);
      const same = this.#exact.get(key);
      const paths = same?.filter(({ target }) => target === sentence.target).map(({ path }) => path) ?? [];
      if (key === '' || paths.length > 1 || paths.includes(sentence.path)) continue;
      this.#exact.set(key, [...(same ?? []), sentence]);
      const words = new Set(key.split(' '));
      const at = this.#kept.push({ sentence, key, words }) - 1;
      for (const word of words) {
        const places = this.#byWord.get(word);
        if (places) places.push(at);
        else this.#byWord.set(word, [at]);
      }
    }
  }

  /** The most alike first; those of `path` itself are left out. */
  find(sentence: string, path: string, limit = 3): SimilarSentence[] {
    const key = keyOf(sentence);
    const found = (this.#exact.get(key) ?? [])
      .filter((each) => each.path !== path)
      .map((each) => ({ ...each, likeness: 1 }));
    const words = new Set(key.split(' '));
    const near = [...this.#candidates(words)].flatMap((at): SimilarSentence[] => {
      const other = this.#kept[at];
      if (!other || other.sentence.path === path || other.key === key) return [];
      const shared = [...words].filter((word) => other.words.has(word)).length;
      const likeness = (2 * shared) / (words.size + other.words.size);
      return likeness < LEAST ? [] : [{ ...other.sentence, likeness }];
    });
    near.sort((one, other) => other.likeness - one.likeness);
    const once = new Map<string, SimilarSentence>();
    for (const each of [...found, ...near]) if (!once.has(each.target)) once.set(each.target, each);
    return [...once.values()].slice(0, limit);
  }

  /** Sentences that share the rarest words. */
  #candidates(words: ReadonlySet<string>): Set<number> {
    const rare = [...words]
      .map((word) => this.#byWord.get(word) ?? [])
      .filter((places) => places.length > 0 && places.length <= COMMON)
      .sort((one, other) => one.length - other.length);
    const found = new Set<number>();
    for (const places of rare)
      for (const at of places) {
        if (found.size >= MOST_COMPARED) return found;
        found.add(at);
      }
    return found;
  }
}
