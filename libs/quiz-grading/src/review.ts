import type { ReviewPolicy } from './settings.ts';

/** The input of the policy: the attempt to be shown, and the learner's standing in this quiz. */
export interface ReviewState {
  /** Whether the attempt to be shown is finished. */
  finished: boolean;
  /** Whether the quiz is passed; null when nothing is passed. */
  passed: boolean | null;
  /** Attempts still available; null for as many as wanted. */
  attemptsLeft: number | null;
}

/** What may leave the server; see {@link ReviewPolicy}. */
export interface Review {
  responses: boolean;
  keys: boolean;
  feedback: boolean;
  rationale: boolean;
}

const isOpen = ({ when }: ReviewPolicy, { finished, passed, attemptsLeft }: ReviewState): boolean => {
  if (!finished) return false;
  switch (when) {
    case 'finished':
      return true;
    case 'passed':
      return passed === true;
    case 'last-attempt':
      return attemptsLeft !== null && attemptsLeft <= 0;
    case 'never':
      return false;
  }
};

/**
 * What may be shown of an attempt. Nothing while it is open. `passed` opens when the quiz is passed and stays shut
 * where nothing can be passed; `last-attempt` opens when no attempt is left, passed or not, and so never where
 * attempts are unlimited; `never` shows the score alone.
 */
export const reviewOf = (policy: ReviewPolicy, state: ReviewState): Review => {
  const shows = (part: keyof Review) => isOpen(policy, state) && policy.show.includes(part);
  return {
    responses: shows('responses'),
    keys: shows('keys'),
    feedback: shows('feedback'),
    rationale: shows('rationale'),
  };
};
