import { type ItemResult } from '@campus/scorm-format';
import { type ItemRecordRow } from './scorm-records.statements.ts';

type Judged = Pick<ItemRecordRow, 'is_completed' | 'is_passed' | 'score'>;

/** What the items of an attempt add up to, as commits add them up (commits/standing.sql.ts). */
export function attemptStandingOf(items: readonly Judged[], launchable: number): ItemResult {
  const done = items.filter((item) => item.is_completed).length;
  const judged = items.filter((item) => item.is_completed || item.is_passed).length;
  const said = items.flatMap(({ is_passed }) => is_passed ?? []);
  const scores = items.flatMap(({ score }) => score ?? []);
  const isPassed = said.includes(false) ? false : judged >= launchable && said.length ? true : null;
  return {
    isCompleted: done >= launchable,
    isPassed,
    score: scores.length
      ? Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100
      : null,
  };
}

/** Reasons for a trainer to examine a result; none of them proves that it is false. */
export const resultDoubts = ['too-short', 'no-answer'] as const;
export type ResultDoubt = (typeof resultDoubts)[number];

/** Nobody reads a page and answers a question in fewer seconds. */
export const SHORTEST = 10;

/** Facts about how a result came about. */
export interface ResultTrace {
  isPassed: boolean | null;
  score: number | null;
  /** Set by staff. */
  isRepaired: boolean;
  /** Seconds of playing that the content reported; 0 also when it reported none. */
  seconds: number;
  /** Seconds from the beginning of the attempt to its completion; null: it is not completed. */
  took: number | null;
  /** An answer of the learner is on record. */
  hasAnswers: boolean;
}

/**
 * SCORM lets a page say any result, and a page can be made to say it without being played. A pass or a score that came
 * within seconds is marked, more so without an answer. Many packages report no answers: that alone is no doubt.
 */
export function doubtsOf(trace: ResultTrace): ResultDoubt[] {
  const { isPassed, score, isRepaired, seconds, took, hasAnswers } = trace;
  const hasResult = isPassed === true || (score !== null && score > 0);
  const isShort = (took !== null && took < SHORTEST) || (seconds > 0 && seconds < SHORTEST);
  if (!hasResult || isRepaired || !isShort) return [];
  return hasAnswers ? ['too-short'] : [...resultDoubts];
}
