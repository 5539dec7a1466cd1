import { type Answers } from './answers.ts';
import { rowAt } from './totals.ts';

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

/** Answers item by item: what is counted of one item stays at hand, however many learners there are. */
interface Papers {
  items: readonly string[];
  /** Where the answers to an item begin; one more than there are items. */
  from: Int32Array;
  /** From the lowest bit: one where it was right, the group in two, and the place of the learner. */
  answer: Int32Array;
  /** By learner, of all items. */
  right: Int32Array;
  taken: Int32Array;
}

const REFERENCE = 0;
const FOCAL = 1;
const NEITHER = 2;

function papersOf(answers: Answers, groups: Groups): Papers {
  const { rowCount, learnerCount, items } = answers;
  const [right, taken] = [new Int32Array(learnerCount), new Int32Array(learnerCount)];
  const from = new Int32Array(items.length + 1);
  for (let row = 0; row < rowCount; row += 1) count(from, (answers.item[row] ?? 0) + 1);
  for (let item = 0; item < items.length; item += 1)
    from[item + 1] = (from[item + 1] ?? 0) + (from[item] ?? 0);
  const next = from.slice();
  const answer = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const { learner, item, score } = rowAt(answers, row);
    const group = groupOf(groups, answers.language[row] ?? -1);
    answer[next[item] ?? 0] = (learner << 3) | (group << 1) | (score >= 1 ? 1 : 0);
    count(next, item);
    count(taken, learner);
    if (score >= 1) count(right, learner);
  }
  return { items, from, answer, right, taken };
}

function groupOf({ reference, focal }: Groups, language: number): number {
  if (language < 0) return NEITHER;
  return language === reference ? REFERENCE : language === focal ? FOCAL : NEITHER;
}

function count(column: Int32Array, place: number, more = 1): void {
  column[place] = (column[place] ?? 0) + more;
}

/** The level of each learner: at an item of the matching, and at one outside of it, which counts for its own comparison. */
function levelsOf({ items, from, answer, ...all }: Papers, isAnchor: (item: number) => boolean) {
  const [right, taken] = [all.right.slice(), all.taken.slice()];
  for (let item = 0; item < items.length; item += 1) {
    if (isAnchor(item)) continue;
    for (let at = from[item] ?? 0; at < (from[item + 1] ?? 0); at += 1) {
      const code = answer[at] ?? 0;
      count(taken, code >> 3, -1);
      count(right, code >> 3, -(code & 1));
    }
  }
  const length = taken.reduce((most, one) => Math.max(most, one), 0);
  const outside = (more: number) =>
    right.map((one, learner) => Math.round(((one + more) / ((taken[learner] ?? 0) + 1)) * (length + 1)));
  return {
    length,
    among: right.map((one, learner) => Math.round((one / (taken[learner] ?? 0)) * length)),
    outsideWrong: outside(0),
    outsideRight: outside(1),
  };
}

/** Four counts of each item at each level: right and not of the reference group, right and not of the focal group. */
function compared(papers: Papers, isAnchor: (item: number) => boolean): (ItemDif | null)[] {
  const { items, from, answer } = papers;
  const { length, among, outsideWrong, outsideRight } = levelsOf(papers, isAnchor);
  const cells = new Int32Array((length + 2) * 4);
  return items.map((name, item) => {
    cells.fill(0);
    const [wrongAt, rightAt] = isAnchor(item) ? [among, among] : [outsideWrong, outsideRight];
    for (let at = from[item] ?? 0; at < (from[item + 1] ?? 0); at += 1) {
      const code = answer[at] ?? 0;
      const group = (code >> 1) & 3;
      if (group === NEITHER) continue;
      const isRight = code & 1;
      const level = (isRight === 1 ? rightAt : wrongAt)[code >> 3] ?? 0;
      count(cells, level * 4 + group * 2 + (1 - isRight));
    }
    return difOf(name, cells);
  });
}

function difOf(item: string, cells: Int32Array): ItemDif | null {
  let [reference, focal, beyond, spread] = [0, 0, 0, 0];
  let [withRight, againstRight] = [0, 0];
  for (let place = 0; place < cells.length; place += 4) {
    const a = cells[place] ?? 0;
    const b = cells[place + 1] ?? 0;
    const c = cells[place + 2] ?? 0;
    const d = cells[place + 3] ?? 0;
    const all = a + b + c + d;
    reference += a + b;
    focal += c + d;
    if (all < 2) continue;
    beyond += a - ((a + b) * (a + c)) / all;
    spread += ((((a + b) * (c + d)) / all) * ((a + c) / all) * (b + d)) / (all - 1);
    withRight += (a * d) / all;
    againstRight += (b * c) / all;
  }
  if (spread === 0 || withRight === 0 || againstRight === 0) return null;
  const alpha = withRight / againstRight;
  const delta = -DELTA * Math.log(alpha);
  const error = DELTA * Math.sqrt(varianceOf(cells, alpha) / (2 * withRight * withRight));
  const chiSquare = (Math.abs(beyond) - 0.5) ** 2 / spread;
  return { item, reference, focal, alpha, delta, error, chiSquare, class: classOf(delta, error, chiSquare) };
}

/** The sum over all levels in the variance of ln alpha, by Phillips and Holland. */
function varianceOf(cells: Int32Array, alpha: number): number {
  let sum = 0;
  for (let place = 0; place < cells.length; place += 4) {
    const a = cells[place] ?? 0;
    const b = cells[place + 1] ?? 0;
    const c = cells[place + 2] ?? 0;
    const d = cells[place + 3] ?? 0;
    const all = a + b + c + d;
    if (all > 1) sum += ((a * d + alpha * b * c) * (a + d + alpha * (b + c))) / (all * all);
  }
  return sum;
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
