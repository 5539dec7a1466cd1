import type { CountedAttempt } from './settings.ts';

/** Two decimals, half up. The slack undoes binary noise (1.005 is stored as 1.00499…), never a real difference. */
const roundPercent = (percent: number): number =>
  Math.min(100, Math.max(0, Math.floor(percent * 100 + 0.5 + 1e-6) / 100));

/**
 * The score of an attempt in per cent, 0–100: points over possible points, rounded once, at the end, to two
 * decimals, half up. This rounded figure is the score: it is what is stored, shown and compared with the pass
 * mark, so that a learner who reads 70.00 has passed at 70 and one who reads 69.99 has not.
 * An attempt that could earn nothing scores 0.
 */
export const attemptScore = (items: readonly { points: number; max: number }[]): number => {
  const possible = items.reduce((sum, item) => sum + item.max, 0);
  if (possible <= 0) return 0;
  return roundPercent((items.reduce((sum, item) => sum + item.points, 0) / possible) * 100);
};

/** Whether a score reaches the pass mark; null when nothing is passed. Both in per cent. */
export const isPassed = (score: number, pass: number | null): boolean | null =>
  pass === null ? null : score >= pass;

/**
 * The score of the activity from its finished attempts, in per cent; null without any. `last` goes by
 * `finishedAt`, whatever the order of the list (of equal times the later in the list); `average` is rounded as
 * {@link attemptScore} is.
 */
export const countedScore = (
  attempts: readonly { score: number; finishedAt: Date }[],
  counts: CountedAttempt,
): number | null => {
  const [first, ...others] = attempts;
  if (first === undefined) return null;
  if (counts === 'best') return others.reduce((best, { score }) => Math.max(best, score), first.score);
  if (counts === 'last')
    return others.reduce((last, next) => (next.finishedAt >= last.finishedAt ? next : last), first).score;
  return roundPercent(attempts.reduce((sum, { score }) => sum + score, 0) / attempts.length);
};
