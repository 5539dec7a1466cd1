import { reachedOutcome, type DecidedOutcome } from '@campus/course-rules';
import { blockersOf } from '../blockers.ts';
import { type Settled } from '@campus/delivery';

/**
 * Null: an outcome is reached, or the edition offers none. `failed` where nothing was left that the person could still
 * have done alone: what was tried was not passed, or too few sessions were attended; `expired` where something was.
 */
export function settledAs(decided: readonly DecidedOutcome[]): Settled | null {
  if (decided.length === 0 || reachedOutcome(decided) !== null) return null;
  const { blockers } = blockersOf('active', null, decided);
  return blockers.some(({ remover }) => remover === 'learner') ? 'expired' : 'failed';
}
