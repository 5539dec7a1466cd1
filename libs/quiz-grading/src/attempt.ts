import type { AttemptSettings } from './settings.ts';

/** An attempt that was begun; `finishedAt` is null while it is open. */
export interface AttemptTimes {
  startedAt: Date;
  finishedAt: Date | null;
}

/** Whether another attempt may begin, and if not, why; `until` when waiting helps. */
export type MayStart =
  | { allowed: true }
  | { allowed: false; reason: 'ATTEMPT_OPEN' | 'ATTEMPTS_USED_UP' }
  | { allowed: false; reason: 'COOLING_DOWN'; until: Date };

const minute = 60_000;

/**
 * Whether a new attempt may begin now. An open attempt is to be continued or finished first (one whose time is
 * over must be finished by the caller before asking); then the number of attempts decides; then the cool-down,
 * counted from the latest end. At `until` itself it may begin.
 */
export const mayStart = (
  attempts: readonly AttemptTimes[],
  settings: Pick<AttemptSettings, 'max' | 'cooldown'>,
  now: Date,
): MayStart => {
  const ends = attempts.map(({ finishedAt }) => finishedAt?.getTime() ?? null);
  if (ends.includes(null)) return { allowed: false, reason: 'ATTEMPT_OPEN' };
  if (settings.max !== null && attempts.length >= settings.max)
    return { allowed: false, reason: 'ATTEMPTS_USED_UP' };
  const lastEnd = ends.reduce<number>((latest, end) => Math.max(latest, end ?? latest), -Infinity);
  const until = lastEnd + settings.cooldown * minute;
  return now.getTime() < until
    ? { allowed: false, reason: 'COOLING_DOWN', until: new Date(until) }
    : { allowed: true };
};

/**
 * When the time of an attempt is over, or null without a limit.
 *
 * @param limitMinutes the quiz's time limit
 * @param extraTimePercent what this person has on top, in per cent of the limit (50: half as long again)
 */
export const deadlineOf = (
  startedAt: Date,
  limitMinutes: number | null,
  extraTimePercent: number,
): Date | null =>
  limitMinutes === null
    ? null
    : new Date(startedAt.getTime() + Math.round((limitMinutes * minute * (100 + extraTimePercent)) / 100));

/**
 * Whether something done at `occurredAt` still counts. The grace is for the way to the server and clocks that
 * differ a little; it is not shown to learners.
 */
export const isInTime = (occurredAt: Date, deadline: Date | null, graceSeconds = 30): boolean =>
  deadline === null || occurredAt.getTime() <= deadline.getTime() + graceSeconds * 1000;
