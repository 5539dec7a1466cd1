import { blocksOf, type CutText, type TextNode } from './cut-text.ts';

/** How a part that is missing in a translation gets there, with the words of its source. */
export interface Insertion {
  at: number;
  text: string;
}

/** What a translation has beyond its source. */
export interface Removal {
  start: number;
  end: number;
}

/** A block in two languages; one of the places is null where a language has no such block. */
export interface AlignedPair {
  source: number | null;
  target: number | null;
  /** At the first block of a part that the translation lacks; null: the part has no neighbour to stand by. */
  insertion: Insertion | null;
  /** At the first block of a part that the source lacks. */
  removal: Removal | null;
}

/**
 * The blocks of two languages beside each other, in the order of the source. Parts meet that have one signature; of
 * several, those that share citations, terms, numbers and length.
 */
export function alignTexts(source: CutText, target: CutText): readonly AlignedPair[] {
  const there = known.get(source.root) ?? new WeakMap<TextNode, readonly AlignedPair[]>();
  known.set(source.root, there);
  const pairs = there.get(target.root) ?? new Aligner(source, target).pairs(source.root, target.root);
  there.set(target.root, pairs);
  return pairs;
}

/** While somebody types, words change and no structure does: two texts are aligned once. */
const known = new WeakMap<TextNode, WeakMap<TextNode, readonly AlignedPair[]>>();

const both = (source: number, target: number): AlignedPair => ({
  source,
  target,
  insertion: null,
  removal: null,
});

class Aligner {
  readonly #features = new Map<TextNode, Features>();
  readonly #source: CutText;
  readonly #target: CutText;

  constructor(source: CutText, target: CutText) {
    this.#source = source;
    this.#target = target;
  }

  pairs(one: TextNode, other: TextNode): AlignedPair[] {
    return [...this.#own(one, other), ...this.#parts(one, other)];
  }

  /** Words that a part has itself: by their kind, such as the caption and the description of a figure. */
  #own(one: TextNode, other: TextNode): AlignedPair[] {
    const nameOf = ({ blocks }: CutText, at: number): string => `${blocks[at]?.kind} ${blocks[at]?.of}`;
    const there = new Map(other.own.map((at) => [nameOf(this.#target, at), at]));
    const pairs = one.own.map((at): AlignedPair => {
      const name = nameOf(this.#source, at);
      const found = there.get(name);
      there.delete(name);
      return { source: at, target: found ?? null, insertion: null, removal: null };
    });
    return [...pairs, ...[...there.values()].map((at) => ({ ...both(at, at), source: null }))];
  }

  #parts(one: TextNode, other: TextNode): AlignedPair[] {
    const steps = this.#steps(one.children, other.children);
    const below = matchesBelow(steps, other.children);
    let above: Match | null = null;
    return steps.flatMap(([at, to], nth) => {
      const [node, match] = [one.children[at ?? -1], other.children[to ?? -1]];
      if (at !== null && match) above = { at, part: match };
      if (node && match) return this.pairs(node, match);
      if (node) return this.#missing(node, this.#insertion(one, node, above, below[nth] ?? null));
      return match ? this.#extra(match, other.children[(to ?? 0) - 1]) : [];
    });
  }

  #missing(node: TextNode, insertion: Insertion | null): AlignedPair[] {
    return blocksOf(node).map((source, nth) => ({
      source,
      target: null,
      insertion: nth === 0 ? insertion : null,
      removal: null,
    }));
  }

  #extra(node: TextNode, before: TextNode | undefined): AlignedPair[] {
    return blocksOf(node).map((target, nth) => ({
      source: null,
      target,
      insertion: null,
      removal: nth === 0 && before ? { start: before.end, end: node.end } : null,
    }));
  }

  /** After the part above it that both have, else before the one below it; as far from it as in the source. */
  #insertion(one: TextNode, node: TextNode, above: Match | null, below: Match | null): Insertion | null {
    const words = this.#source.text.slice(node.start, node.end);
    if (above) return { at: above.part.end, text: this.#gap(one, above.at) + words };
    if (below) return { at: below.part.start, text: words + this.#gap(one, below.at - 1) };
    return null;
  }

  /** What stands between a part of the source and the next one. */
  #gap({ children }: TextNode, at: number): string {
    const [one, next] = [children[at], children[at + 1]];
    return one && next ? this.#source.text.slice(one.end, next.start) : '\n\n';
  }

  /** The longest sequence of parts that both have, each as like its counterpart as can be. */
  #steps(one: readonly TextNode[], other: readonly TextNode[]): Step[] {
    if (one.length * other.length > MOST_COMPARED) return inOrder(one, other);
    const best = Array.from({ length: one.length + 1 }, () => new Float64Array(other.length + 1));
    const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
    for (let row = one.length - 1; row >= 0; row--)
      for (let column = other.length - 1; column >= 0; column--) {
        const line = best[row];
        if (line)
          line[column] = Math.max(
            at(row + 1, column),
            at(row, column + 1),
            at(row + 1, column + 1) + this.#likeness(one[row], other[column]),
          );
      }
    const steps: Step[] = [];
    let [row, column] = [0, 0];
    while (row < one.length || column < other.length) {
      const likeness = this.#likeness(one[row], other[column]);
      if (likeness > 0 && at(row, column) === at(row + 1, column + 1) + likeness)
        steps.push([row++, column++]);
      else if (row < one.length && at(row, column) === at(row + 1, column)) steps.push([row++, null]);
      else steps.push([null, column++]);
    }
    return steps;
  }

  /** 0: not the same part. */
  #likeness(one: TextNode | undefined, other: TextNode | undefined): number {
    if (!one || !other || one.signature !== other.signature) return 0;
    const [here, there] = [this.#featuresOf(one, this.#source), this.#featuresOf(other, this.#target)];
    const lengths = (Math.min(here.length, there.length) + 1) / (Math.max(here.length, there.length) + 1);
    const shared = [...here.marks].filter((mark) => there.marks.has(mark)).length;
    const all = here.marks.size + there.marks.size - shared;
    return 1 + lengths + (all === 0 ? 1 : (2 * shared) / all);
  }

  #featuresOf(node: TextNode, { text }: CutText): Features {
    const known = this.#features.get(node);
    if (known) return known;
    const slice = text.slice(node.start, node.end);
    const made = { length: slice.length, marks: new Set(slice.match(marks)) };
    this.#features.set(node, made);
    return made;
  }
}

/** Pairs of parts that are compared: a lesson has some thousands; far more would take memory and time from others. */
const MOST_COMPARED = 4_000_000;

/** Places among the children of two parts; null: the other has no such child. */
type Step = [number, null] | [null, number] | [number, number];

/** A part that both have: its place in the source, and the part in the translation. */
interface Match {
  at: number;
  part: TextNode;
}

/** Parts at the same place meet, if they have one signature. */
function inOrder(one: readonly TextNode[], other: readonly TextNode[]): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const [here, there] = [one[at], other[at]];
    if (here && here.signature === there?.signature) steps.push([at, at]);
    else {
      if (here) steps.push([at, null]);
      if (there) steps.push([null, at]);
    }
  }
  return steps;
}

/** For each step the first match below it. */
function matchesBelow(steps: readonly Step[], parts: readonly TextNode[]): (Match | null)[] {
  const below: (Match | null)[] = [];
  let found: Match | null = null;
  for (const [at, to] of steps.toReversed()) {
    below.push(found);
    const part = parts[to ?? -1];
    if (at !== null && part) found = { at, part };
  }
  return below.reverse();
}

interface Features {
  length: number;
  marks: Set<string>;
}

/** What is the same in every language: citations, keys, addresses, numbers of two digits and more. */
const marks = /:cite\[[^[\]]*\]|\bkey=[\w-]+|\bsrc=\S+|\]\([^()\s]+\)|\d{2,}/g;
