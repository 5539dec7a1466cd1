import { type Answers } from './answers.ts';
import { rowAt } from './totals.ts';
import { add, at, columnOf, numberAt } from './places.ts';

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
  const groups: Groups = {
    reference: answers.languages.indexOf(reference),
    focal: answers.languages.indexOf(focal),
  };
  let found = compared(answers, groups, () => true);
  if (!isPurified) return found;
  let differing = differingOf(found);
  for (let pass = 0; pass < PASSES && differing.size > 0; pass += 1) {
    const left = differing;
    found = compared(answers, groups, (item) => !left.has(item));
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

/** Four counts of each item at each level: right and not of the reference group, right and not of the focal group. */
function compared(answers: Answers, groups: Groups, isAnchor: (item: number) => boolean): (ItemDif | null)[] {
  const { rowCount, learnerCount, items } = answers;
  const anchors = Uint8Array.from(items, (_item, place) => (isAnchor(place) ? 1 : 0));
  const [right, taken] = [columnOf(learnerCount), columnOf(learnerCount)];
  for (let row = 0; row < rowCount; row += 1) {
    const { learner, item, score } = rowAt(answers, row);
    if (anchors[item] === 0) continue;
    add(taken, learner, 1);
    if (score >= 1) add(right, learner, 1);
  }
  const length = taken.reduce((most, count) => Math.max(most, count), 0);
  const levels = length + 2;
  const cells = new Int32Array(items.length * levels * 4);
  for (let row = 0; row < rowCount; row += 1) {
    const language = answers.language[row] ?? -1;
    if (language < 0 || (language !== groups.reference && language !== groups.focal)) continue;
    const { learner, item, score } = rowAt(answers, row);
    const isRight = score >= 1 ? 1 : 0;
    // An item outside of the matching counts for its own comparison.
    const more = 1 - (anchors[item] ?? 0);
    const share = (numberAt(right, learner) + more * isRight) / (numberAt(taken, learner) + more);
    const level = Math.round(share * (length + more));
    const group = language === groups.reference ? 0 : 2;
    const cell = (item * levels + level) * 4 + group + (1 - isRight);
    cells[cell] = (cells[cell] ?? 0) + 1;
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
