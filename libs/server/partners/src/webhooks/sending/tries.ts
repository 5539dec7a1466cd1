/** Seconds until the next try, after so many (Standard Webhooks: for three days and more). */
export const PAUSES = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** Seconds: whatever a program asks for, it is tried again after a day. */
const LONGEST_ASKED = 86_400;

/** `asked`: seconds the program wants to be left alone; `chance`: 0 to 1. Null: that was the last try. */
export function pauseAfter(tries: number, asked: number | null, chance: number): number | null {
  const pause = PAUSES[tries - 1];
  if (pause === undefined) return null;
  return Math.max(pause * (1 + chance / 5), Math.min(asked ?? 0, LONGEST_ASKED));
}
