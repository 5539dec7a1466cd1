import type { ActivityFact, Facts } from './rule.ts';

/**
 * When a follow-up opens: that many calendar months after the certificate was issued, at the same time of day in
 * UTC; on the last day of the month where that month has no such day. Null while no certificate is in force.
 */
export const followUpOpensAt = (monthsAfter: number, certifiedAt: Date | null): Date | null => {
  if (!certifiedAt) return null;
  const opens = new Date(certifiedAt);
  opens.setUTCMonth(opens.getUTCMonth() + monthsAfter);
  if (opens.getUTCDate() !== certifiedAt.getUTCDate()) opens.setUTCDate(0);
  return opens;
};

/** Whether a follow-up is open at a moment. */
export const isFollowUpOpen = (monthsAfter: number, certifiedAt: Date | null, now: Date): boolean => {
  const opensAt = followUpOpensAt(monthsAfter, certifiedAt);
  return opensAt !== null && opensAt <= now;
};

/** Whether an activity is one that waits for the certificate. */
export const isFollowUp = (fact: ActivityFact): boolean => typeof fact.monthsAfter === 'number';

/** Whether an activity that waits for the certificate may be opened now. */
export const hasComeDue = ({ monthsAfter }: ActivityFact, { certified }: Facts): boolean =>
  typeof monthsAfter === 'number' &&
  certified !== undefined &&
  isFollowUpOpen(monthsAfter, certified.at, certified.now);
