/** How much it takes to finish in time: one sitting, so many steps a week, or in the days that are left. */
export type Pace =
  | { per: 'sitting'; steps: number; minutes: number }
  | { per: 'week'; steps: number; minutes: number }
  | { per: 'days'; steps: number; minutes: number; days: number };

/** To the next five, from an hour on to the next quarter: nobody plans a week by the minute. */
const rounded = (minutes: number): number => {
  const step = minutes > 60 ? 15 : 5;
  return Math.ceil(minutes / step) * step;
};

/** What nobody spreads over weeks. */
const sittingMinutes = 15;

/**
 * The pace that reaches the last day. `daysLeft`: 0 on it, negative after it. Null when nothing is left to be done, or the
 * time is over.
 */
export const paceOf = (stepsLeft: number, minutesLeft: number, daysLeft: number): Pace | null => {
  if (stepsLeft <= 0 || daysLeft < 0) return null;
  if (stepsLeft === 1 || minutesLeft <= sittingMinutes)
    return { per: 'sitting', steps: stepsLeft, minutes: minutesLeft };
  const days = daysLeft + 1;
  if (days < 14) return { per: 'days', steps: stepsLeft, minutes: rounded(minutesLeft), days };
  // Whole weeks: the remaining days are a reserve.
  const weeks = Math.floor(days / 7);
  return { per: 'week', steps: Math.ceil(stepsLeft / weeks), minutes: rounded(minutesLeft / weeks) };
};
