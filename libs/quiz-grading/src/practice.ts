import { chooseRecall, type RecallableQuestion } from './recall.ts';

/** A question of a finished attempt. */
export interface TestedQuestion extends RecallableQuestion {
  isRight: boolean;
}

/** More is no practice of two minutes, and would show the whole of a pool. */
const MOST = 12;

/**
 * What to practise after an attempt: of the outcomes in which something was missed, what was missed first, then other
 * questions that may be practised. Nothing when nothing was missed. `seed` makes it the same on every device.
 */
export const choosePractice = (
  practised: readonly RecallableQuestion[],
  tested: readonly TestedQuestion[],
  seed: string,
): string[] => {
  const missed = tested.filter(({ isRight }) => !isRight);
  const outcomes = new Set(missed.map(({ outcome }) => outcome));
  const kept = tested.filter(({ isRight }) => isRight);
  const uuids = (questions: readonly RecallableQuestion[]) => new Set(questions.map(({ uuid }) => uuid));
  return chooseRecall(
    practised.filter(({ outcome }) => outcomes.has(outcome)),
    { missed: uuids(missed), kept: uuids(kept) },
    MOST,
    seed,
  );
};

/** Questions asked in one go: five take about two minutes. */
const ROUND = 5;

/**
 * The next round of practice: questions whose last answer was wrong, then those not asked yet, in order.
 * Empty once all were right. `last` tells whether the last answer to a question was right.
 */
export const practiceRound = (questions: readonly string[], last: ReadonlyMap<string, boolean>): string[] =>
  [
    ...questions.filter((uuid) => last.get(uuid) === false),
    ...questions.filter((uuid) => !last.has(uuid)),
  ].slice(0, ROUND);
