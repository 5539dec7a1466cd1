/** Days that a unit holds for which nobody has answered yet. */
export const HALF_A_YEAR = 182;
const YEAR = 366;
const DAY_MS = 86_400_000;

/** `2026-12-01`: so many days after a moment, in UTC. */
export const dayAfter = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** A unit holds from today on, and no longer than a year: facts about offices age. */
export const mayHoldUntil = (day: string, now: Date): boolean =>
  day >= dayAfter(now, 0) && day <= dayAfter(now, YEAR);
