import { type Answers } from './answers.ts';
import { rowAt } from './totals.ts';
import { at } from './places.ts';

/** How far two groups of the same ability differ at an item: A little or nothing, B some, C much. */
export const difClasses = ['A', 'B', 'C'] as const;
export type DifClass = (typeof difClasses)[number];

export interface ItemDif {
  item: string;
  /** How many of either group answered it. */
  reference: number;
  focal: number;
  /** Odds of the reference group to be right, over those of the focal group. */
  alpha: number;
  /** -2.35 ln alpha, the scale of ETS: below 0 the item is harder for the focal group. */
  delta: number;
  /** Standard error of delta. */
  error: number;
  /** With one degree of freedom and continuity correction. */
  chiSquare: number;
  class: DifClass;
}

/** Chi-square with one degree of freedom, at 5 %. */
const SIGNIFICANT = 3.841458820694124;
/** The standard normal at 5 %, on one side. */
const ONE_SIDED = 1.6448536269514722;
const DELTA = 2.35;
/** As many as difR makes at most. */
const PASSES = 10;

/**
 * Differential item functioning of two languages by Mantel and Haenszel, learners matched on how many items they had
 * right, the item in question included. Purified: items that differ are taken out of the matching, and all are looked at
 * again, until the same ones differ. Null where an item cannot be compared.
 */
export function mantelHaenszel(
  answers: Answers,
  reference: string,
  focal: string,
  { isPurified = false } = {},
): (ItemDif | null)[] {
  const papers = papersOf(answers, {
    reference: answers.languages.indexOf(reference),
    focal: answers.languages.indexOf(focal),
  });
  let found = compared(papers, () => true);
  if (!isPurified) return found;
  let differing = differingOf(found);
  for (let pass = 0; pass < PASSES && differing.size > 0; pass += 1) {
    const left = differing;
    found = compared(papers, (item) => !left.has(item));
    differing = differingOf(found);
    if (isSame(differing, left)) break;
  }
  return found;
}

interface Groups {
  reference: number;
  focal: number;
}

const differingOf = (found: readonly (ItemDif | null)[]) =>
  new Set(found.flatMap((dif, item) => (dif && dif.chiSquare > SIGNIFICANT ? [item] : [])));

const isSame = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
  one.size === other.size && [...one].every((item) => other.has(item));

/** Answers learner by learner: of every pass all of one learner's are read twice, while they are at hand. */
interface Papers {
  items: readonly string[];
  /** Where the answers of a learner begin; one more than there are learners. */
  from: Int32Array;
  /** Place of the item, six times; two for each group; one where it was right. */
  answer: Int32Array;
}

const [REFERENCE, FOCAL, NEITHER] = [0, 1, 2];

function papersOf(answers: Answers, groups: Groups): Papers {
  const { rowCount, learnerCount, items } = answers;
  const from = new Int32Array(learnerCount + 1);
  for (let row = 0; row < rowCount; row += 1) count(from, (answers.learner[row] ?? 0) + 1);
  for (let learner = 0; learner < learnerCount; learner += 1)
    from[learner + 1] = (from[learner + 1] ?? 0) + (from[learner] ?? 0);
  const next = from.slice();
  const answer = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const { learner, item, score } = rowAt(answers, row);
    const language = answers.language[row] ?? -1;
    const isKnown = language >= 0;
    const group =
      isKnown && language === groups.reference
        ? REFERENCE
        : isKnown && language === groups.focal
          ? FOCAL
          : NEITHER;
    answer[next[learner] ?? 0] = item * 6 + (group ?? 0) * 2 + (score >= 1 ? 1 : 0);
    count(next, learner);
  }
  return { items, from, answer };
}

function count(column: Int32Array, place: number): void {
  column[place] = (column[place] ?? 0) + 1;
}

/** Four counts of each item at each level: right and not of the reference group, right and not of the focal group. */
function compared({ items, from, answer }: Papers, isAnchor: (item: number) => boolean): (ItemDif | null)[] {
  const anchors = Uint8Array.from(items, (_item, place) => (isAnchor(place) ? 1 : 0));
  const learnerCount = from.length - 1;
  const [right, taken] = [new Int32Array(learnerCount), new Int32Array(learnerCount)];
  let length = 0;
  for (let learner = 0; learner < learnerCount; learner += 1) {
    let [isRight, isTaken] = [0, 0];
    for (let at = from[learner] ?? 0; at < (from[learner + 1] ?? 0); at += 1) {
      const code = answer[at] ?? 0;
      const isCounted = anchors[Math.floor(code / 6)] ?? 0;
      isTaken += isCounted;
      isRight += isCounted & code & 1;
    }
    right[learner] = isRight;
    taken[learner] = isTaken;
    length = Math.max(length, isTaken);
  }
  const levels = length + 2;
  const cells = new Int32Array(items.length * levels * 4);
  for (let learner = 0; learner < learnerCount; learner += 1) {
    const [isRight, isTaken] = [right[learner] ?? 0, taken[learner] ?? 0];
    // The same for all items in the matching; one outside of it counts for its own comparison.
    const among = Math.round((isRight / isTaken) * length);
    const [beyond, beyondRight] = [0, 1].map((more) =>
      Math.round(((isRight + more) / (isTaken + 1)) * (length + 1)),
    );
    for (let at = from[learner] ?? 0; at < (from[learner + 1] ?? 0); at += 1) {
      const code = answer[at] ?? 0;
      const item = Math.floor(code / 6);
      const group = (code - item * 6) >> 1;
      if (group === NEITHER) continue;
      const own = code & 1;
      const level = anchors[item] === 1 ? among : ((own === 1 ? beyondRight : beyond) ?? 0);
      count(cells, (item * levels + level) * 4 + group * 2 + (1 - own));
    }
  }
  return items.map((item, place) =>
    difOf(item, cells.subarray(place * levels * 4, (place + 1) * levels * 4)),
  );
}

function difOf(item: string, cells: Int32Array): ItemDif | null {
  let [reference, focal, beyond, spread] = [0, 0, 0, 0];
  let [withRight, againstRight] = [0, 0];
  const levels: { a: number; b: number; c: number; d: number; all: number }[] = [];
  for (let place = 0; place < cells.length; place += 4) {
    const [a, b, c, d] = [at(cells, place), at(cells, place + 1), at(cells, place + 2), at(cells, place + 3)];
    const all = a + b + c + d;
    reference += a + b;
    focal += c + d;
    if (all < 2) continue;
    beyond += a - ((a + b) * (a + c)) / all;
    spread += ((((a + b) * (c + d)) / all) * ((a + c) / all) * (b + d)) / (all - 1);
    withRight += (a * d) / all;
    againstRight += (b * c) / all;
    levels.push({ a, b, c, d, all });
  }
  if (spread === 0 || withRight === 0 || againstRight === 0) return null;
  const alpha = withRight / againstRight;
  const variance =
    levels.reduce(
      (sum, { a, b, c, d, all }) => sum + ((a * d + alpha * b * c) * (a + d + alpha * (b + c))) / (all * all),
      0,
    ) /
    (2 * withRight * withRight);
  const delta = -DELTA * Math.log(alpha);
  const error = DELTA * Math.sqrt(variance);
  const chiSquare = (Math.abs(beyond) - 0.5) ** 2 / spread;
  return { item, reference, focal, alpha, delta, error, chiSquare, class: classOf(delta, error, chiSquare) };
}

/**
 * The rule of ETS (Zieky 1993): A is less than one unit of delta, or may be chance; C is at least one and a half and
 * surely more than one.
 */
function classOf(delta: number, error: number, chiSquare: number): DifClass {
  const size = Math.abs(delta);
  if (size < 1 || chiSquare <= SIGNIFICANT) return 'A';
  return size >= 1.5 && size - ONE_SIDED * error > 1 ? 'C' : 'B';
}
