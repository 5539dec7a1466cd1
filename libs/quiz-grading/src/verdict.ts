import { isAnswered } from './parse-response.ts';
import type { Response } from './question.ts';

/** The result of one question of a finished attempt. A question left open is not a wrong answer. */
export type Verdict = 'right' | 'partly' | 'unanswered' | 'wrong';

/**
 * @param response what was answered; null when nothing was
 * @param share of the points it was given, from 0 to 1; any measure that is 0 where no point was given will do
 */
export const verdictOf = (
  response: Response | null,
  { isCorrect, share }: { isCorrect: boolean; share: number },
): Verdict => {
  if (isCorrect) return 'right';
  if (share > 0) return 'partly';
  return response !== null && isAnswered(response) ? 'wrong' : 'unanswered';
};
