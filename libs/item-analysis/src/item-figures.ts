import { type Answers } from './answers.ts';
import { rowAt, type Totals, totalsOf } from './totals.ts';
import { add, at, columnOf, numberAt } from './places.ts';

/** Those who chose one option of an item. */
export interface OptionFigures {
  option: string;
  count: number;
  /** Their mean score at the other items, 0 to 1; null where there are no others. */
  meanRest: number | null;
}

export interface ItemFigures {
  item: string;
  /** How many had the item before them. */
  given: number;
  /** How many had all of its points. */
  right: number;
  skipped: number;
  /** Mean score, 0 to 1: of items with points all or none, the share that was right. */
  difficulty: number;
  /**
   * Correlation of the item with the score at the others (the corrected item–total correlation, point-biserial where
   * points are all or none); null where all have the same.
   */
  discrimination: number | null;
  /** Of how many the time is known, and their median. */
  timed: number;
  medianSeconds: number | null;
  /** Those chosen by anybody, by their keys. */
  options: OptionFigures[];
}

/** Figures of every item, in the order of the answers. */
export function itemFigures(answers: Answers): ItemFigures[] {
  const totals = totalsOf(answers);
  const { items } = answers;
  const [right, skipped] = [columnOf(items.length), columnOf(items.length)];
  for (let row = 0; row < answers.rowCount; row += 1) {
    const { item, score } = rowAt(answers, row);
    if (score >= 1) add(right, item, 1);
    add(skipped, item, answers.skipped[row] ?? 0);
  }
  const discrimination = discriminations(answers, totals);
  const options = optionsOf(answers, totals);
  const seconds = secondsOf(answers, totals);
  return items.map((item, place) => ({
    item,
    given: at(totals.given, place),
    right: at(right, place),
    skipped: at(skipped, place),
    difficulty: at(totals.mean, place),
    discrimination: at(discrimination, place),
    timed: at(seconds, place).length,
    medianSeconds: median(at(seconds, place)),
    options: at(options, place),
  }));
}

/** Who chose each option of each item: choices are counted as they stand, and taken apart in the end. */
function optionsOf(answers: Answers, totals: Totals): OptionFigures[][] {
  const { items, choices } = answers;
  const width = choices.length;
  const room = items.length * width;
  const [count, rest, rested] = [columnOf(room), columnOf(room), columnOf(room)];
  for (let row = 0; row < answers.rowCount; row += 1) {
    const { learner, item, score } = rowAt(answers, row);
    const cell = item * width + (answers.choice[row] ?? 0);
    add(count, cell, 1);
    const others = numberAt(totals.taken, learner) - 1;
    if (others < 1) continue;
    add(rest, cell, (numberAt(totals.sum, learner) - score) / others);
    add(rested, cell, 1);
  }
  return items.map((_item, place) => {
    const found = new Map<string, { count: number; rest: number; rested: number }>();
    choices.forEach((options, choice) => {
      const cell = place * width + choice;
      if (count[cell] === 0) return;
      for (const option of options) {
        const held = found.get(option) ?? { count: 0, rest: 0, rested: 0 };
        held.count += numberAt(count, cell);
        held.rest += numberAt(rest, cell);
        held.rested += numberAt(rested, cell);
        found.set(option, held);
      }
    });
    return [...found]
      .map(([option, held]) => ({
        option,
        count: held.count,
        meanRest: held.rested > 0 ? held.rest / held.rested : null,
      }))
      .sort((one, other) => (one.option < other.option ? -1 : 1));
  });
}

/** The times that are known, item by item. */
function secondsOf({ items, item, seconds, rowCount }: Answers, totals: Totals): Float64Array[] {
  const [held, from] = [columnOf(rowCount), columnOf(items.length)];
  for (let place = 1; place < items.length; place += 1)
    from[place] = numberAt(from, place - 1) + numberAt(totals.given, place - 1);
  const filled = columnOf(items.length);
  for (let row = 0; row < rowCount; row += 1) {
    const time = numberAt(seconds, row);
    if (Number.isNaN(time)) continue;
    const place = item[row] ?? 0;
    held[numberAt(from, place) + numberAt(filled, place)] = time;
    add(filled, place, 1);
  }
  return items.map((_item, place) => {
    const start = numberAt(from, place);
    return held.subarray(start, start + numberAt(filled, place));
  });
}

/**
 * Each item against the mean of the others, each taken beyond its own mean: where items were drawn, somebody with the
 * harder ones is not taken for the weaker.
 */
function discriminations(answers: Answers, totals: Totals): (number | null)[] {
  const count = answers.items.length;
  const [n, rest, ofRest, ofBoth, own, ofOwn] = [
    columnOf(count),
    columnOf(count),
    columnOf(count),
    columnOf(count),
    columnOf(count),
    columnOf(count),
  ];
  for (let row = 0; row < answers.rowCount; row += 1) {
    const { learner, item, score } = rowAt(answers, row);
    const others = numberAt(totals.taken, learner) - 1;
    if (others < 1) continue;
    const x = score - numberAt(totals.mean, item);
    const y = (numberAt(totals.beyond, learner) - x) / others;
    add(n, item, 1);
    add(own, item, x);
    add(ofOwn, item, x * x);
    add(rest, item, y);
    add(ofRest, item, y * y);
    add(ofBoth, item, x * y);
  }
  return answers.items.map((_item, place) => {
    const [x, y] = [at(own, place) / at(n, place), at(rest, place) / at(n, place)];
    const [ofX, ofY] = [at(ofOwn, place) / at(n, place) - x * x, at(ofRest, place) / at(n, place) - y * y];
    const together = at(ofBoth, place) / at(n, place) - x * y;
    const isVaried = ofX > TINY && ofY > TINY;
    return isVaried ? Math.max(-1, Math.min(1, together / Math.sqrt(ofX * ofY))) : null;
  });
}

/** Less than this is the rounding of sums. */
const TINY = 1e-12;

/** Puts them in order. */
function median(values: Float64Array): number | null {
  if (values.length === 0) return null;
  const sorted = values.sort();
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}
