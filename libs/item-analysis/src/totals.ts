import { type Answers } from './answers.ts';
import { add, columnOf, numberAt } from './places.ts';

/** Sums of what each item and each learner came to. */
export interface Totals {
  /** By item: how many answered it, the mean of their scores, and the variance of the whole group. */
  given: Float64Array;
  mean: Float64Array;
  variance: Float64Array;
  /** By learner: how many items, the sum of scores, and the sum of scores beyond the means of these items. */
  taken: Float64Array;
  sum: Float64Array;
  beyond: Float64Array;
}

const known = new WeakMap<Answers, Totals>();

/** Counted once for the same answers. */
export function totalsOf(answers: Answers): Totals {
  const totals = known.get(answers) ?? summed(answers);
  known.set(answers, totals);
  return totals;
}

function summed(answers: Answers): Totals {
  const { rowCount, learnerCount, items } = answers;
  const [given, mean, variance] = [columnOf(items.length), columnOf(items.length), columnOf(items.length)];
  const [taken, sum, beyond] = [columnOf(learnerCount), columnOf(learnerCount), columnOf(learnerCount)];
  for (let row = 0; row < rowCount; row += 1) {
    const { learner, item, score } = rowAt(answers, row);
    add(given, item, 1);
    add(mean, item, score);
    add(taken, learner, 1);
    add(sum, learner, score);
  }
  for (let item = 0; item < items.length; item += 1)
    mean[item] = numberAt(mean, item) / numberAt(given, item);
  for (let row = 0; row < rowCount; row += 1) {
    const { learner, item, score } = rowAt(answers, row);
    const over = score - numberAt(mean, item);
    add(variance, item, (over * over) / numberAt(given, item));
    add(beyond, learner, over);
  }
  return { given, mean, variance, taken, sum, beyond };
}

/** What every pass needs of a row; its places are known to be within the columns. */
export function rowAt({ learner, item, score }: Answers, row: number) {
  return { learner: learner[row] ?? 0, item: item[row] ?? 0, score: score[row] ?? 0 };
}
