import type { AttemptPolicy } from './attempt-policy.ts';

/** How one attempt came out so far. */
export interface AttemptStanding {
  /** 1, 2, 3 … */
  number: number;
  /** Content ended it for good, or another attempt began after it. */
  isFinished: boolean;
  isCompleted: boolean;
  isPassed: boolean | null;
  /** Per cent. */
  score: number | null;
}

/** What opening the activity does: starts an attempt, continues the open one, shows the last one, or nothing. */
export const openings = ['new', 'continue', 'review', 'none'] as const;
export type Opening = (typeof openings)[number];

/** Attempts a learner may still begin; null: as many as they like. `extra` are those a coordinator allowed. */
export const attemptsLeft = (policy: AttemptPolicy, begun: number, extra: number): number | null =>
  policy.maxAttempts === null ? null : Math.max(0, policy.maxAttempts + extra - begun);

/**
 * What the main button does. `last` is the newest attempt. A completed attempt counts as ended where the
 * policy starts a new one after the end: many authoring tools suspend even then. One that has ended without
 * being completed, as a sequenced course left by `exitAll`, cannot be resumed (SN 4.2.1): the next one starts
 * with its state.
 */
export const openingOf = (
  last: Pick<AttemptStanding, 'isFinished' | 'isCompleted'> | null,
  policy: AttemptPolicy,
  left: number | null,
): Opening => {
  const mayBegin = left !== 0;
  if (!last) return mayBegin ? 'new' : 'none';
  const hasEnded = last.isFinished || last.isCompleted;
  const wantsNew = policy.newAttempt === 'always' || (policy.newAttempt === 'after-finish' && hasEnded);
  if (wantsNew && mayBegin) return 'new';
  if (!last.isFinished) return 'continue';
  if (!last.isCompleted && mayBegin) return 'new';
  if (policy.review) return 'review';
  return mayBegin ? 'new' : 'none';
};

/** How an activity came out. */
export type ActivityStanding = Pick<AttemptStanding, 'isCompleted' | 'isPassed' | 'score'>;

const average = (scores: readonly number[]): number | null =>
  scores.length
    ? Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100
    : null;

const scoreBy = (grading: AttemptPolicy['grading'], scores: readonly number[]): number | null => {
  if (grading === 'average') return average(scores);
  if (grading === 'highest') return scores.length ? Math.max(...scores) : null;
  return (grading === 'first' ? scores[0] : scores.at(-1)) ?? null;
};

/**
 * The result of an activity from its attempts. Finished or completed ones count; if there is none, the newest
 * does. With `average` and a mark of its own the policy decides what is passed; with `first` and `last` the
 * attempt whose score counts does; with `highest` one passed attempt is enough. Keeping what was earned
 * before a regrading is up to the caller.
 */
export const gradedStanding = (
  attempts: readonly AttemptStanding[],
  { grading, mastery }: Pick<AttemptPolicy, 'grading' | 'mastery'>,
): ActivityStanding => {
  const inOrder = attempts.toSorted((a, b) => a.number - b.number);
  const counted = inOrder.filter(({ isFinished, isCompleted }) => isFinished || isCompleted);
  const newest = inOrder.at(-1);
  const score = scoreBy(
    grading,
    counted.flatMap((attempt) => attempt.score ?? []),
  );
  const byOrder = grading === 'first' ? counted[0] : grading === 'last' ? counted.at(-1) : undefined;
  const isAnyPassed = inOrder.some(({ isPassed }) => isPassed);
  const isPassed = byOrder
    ? byOrder.isPassed
    : grading === 'average' && mastery !== null && score !== null
      ? score >= mastery
      : isAnyPassed || (newest?.isPassed ?? null);
  return {
    isCompleted: attempts.some(({ isCompleted }) => isCompleted),
    isPassed,
    score: score ?? newest?.score ?? null,
  };
};
