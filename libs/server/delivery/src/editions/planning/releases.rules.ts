import { Refused } from '@campus/platform/graphql/refused.ts';
import { addDays, daysBetween } from '../copying/edition-shift.ts';

const WEEK = 7;

/** Whether a module that opens on a day would open when the edition is over. Days are `YYYY-MM-DD`; null: no end. */
export const opensAfterEnd = (opensOn: string, endsOn: string | null): boolean =>
  endsOn !== null && opensOn > endsOn;

/** A day after the last one of the edition would open nothing. Refuses MODULES_AFTER_END. */
export function requireWithinEdition(days: readonly string[], endsOn: string | null): void {
  const count = days.filter((day) => opensAfterEnd(day, endsOn)).length;
  if (count > 0) throw new Refused('MODULES_AFTER_END', { count });
}

/**
 * The day on which the module at a place (from 0) might open: one a week, and more often where the edition is too short
 * for that, so that the last has as many days as every other.
 */
export function suggestedOpening(
  { startsOn, endsOn }: { startsOn: string; endsOn: string | null },
  place: number,
  modules: number,
): string {
  if (endsOn === null) return addDays(startsOn, WEEK * place);
  const each = Math.floor((daysBetween(startsOn, endsOn) + 1) / modules);
  return addDays(startsOn, Math.min(WEEK, each) * place);
}
