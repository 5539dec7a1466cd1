import { reachedOutcome, type DecidedOutcome } from '@campus/course-rules';
import { blockersOf, type Blocker } from '../blockers.ts';
import { type Settled } from '@campus/delivery';

const isBeingReviewed = ({ plan }: Blocker): boolean =>
  plan?.state === 'waiting' || plan?.state === 'reading';

/**
 * Null: an outcome is reached, or the edition offers none. `failed` where nothing was left that the person could still
 * have done alone: what was tried was not passed, or too few sessions were attended; `expired` where something was.
 * Null too where all that is left is a plan that somebody has still to read: its approval may come after the end.
 */
export function settledAs(decided: readonly DecidedOutcome[]): Settled | null {
  if (decided.length === 0 || reachedOutcome(decided) !== null) return null;
  const { blockers } = blockersOf('active', null, decided);
  if (blockers.length > 0 && blockers.every(isBeingReviewed)) return null;
  return blockers.some(({ remover }) => remover === 'learner') ? 'expired' : 'failed';
}
