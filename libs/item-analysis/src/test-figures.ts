import { type Answers } from './answers.ts';
import { totalsOf } from './totals.ts';
import { at } from './places.ts';

export interface TestFigures {
  learners: number;
  items: number;
  /** How many items a learner had, on average: fewer than there are where they are drawn. */
  length: number;
  /** Mean and standard deviation of the scores of the learners, 0 to 1. */
  mean: number | null;
  deviation: number | null;
  /**
   * Cronbach's alpha; where points are all or none it is Kuder and Richardson's formula 20. Null of fewer than two
   * items or learners, and where all scored the same.
   */
  alpha: number | null;
  /** Standard error of measurement, of a score of 0 to 1. */
  error: number | null;
  /** Points of every item were all or none. */
  isAllOrNone: boolean;
}

/**
 * Where items were drawn, each score is taken beyond the mean of its item, and a learner's items stand for the test: of
 * a test that all took whole this is alpha itself.
 */
export function testFigures(answers: Answers): TestFigures {
  const { learnerCount, rowCount, items } = answers;
  const { given, variance, taken, sum, beyond } = totalsOf(answers);
  const length = learnerCount === 0 ? 0 : rowCount / learnerCount;
  let within = 0;
  for (let item = 0; item < items.length; item += 1) within += at(variance, item) * at(given, item);
  within /= learnerCount;
  const spread = meanOf(beyond, (value) => value * value);
  const hasSpread = learnerCount > 1 && length > 1 && spread > TINY;
  const alpha = hasSpread ? (length / (length - 1)) * (1 - within / spread) : null;
  const deviation =
    learnerCount > 1 ? Math.sqrt((spread * learnerCount) / (learnerCount - 1)) / length : null;
  return {
    learners: learnerCount,
    items: items.length,
    length,
    mean: learnerCount === 0 ? null : meanOf(sum, (value, learner) => value / at(taken, learner)),
    deviation,
    alpha,
    error:
      alpha === null || deviation === null
        ? null
        : deviation * Math.sqrt(1 - Math.max(0, Math.min(1, alpha))),
    isAllOrNone: answers.score.subarray(0, rowCount).every((score) => score === 0 || score === 1),
  };
}

/** Less than this is the rounding of sums. */
const TINY = 1e-12;

function meanOf(values: Float64Array, of: (value: number, place: number) => number): number {
  let total = 0;
  values.forEach((value, place) => (total += of(value, place)));
  return total / values.length;
}
