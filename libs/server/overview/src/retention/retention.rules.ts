import { PLAN_DAYS } from '@campus/study';
import { RECEIPTS_DAYS } from '@campus/study';
import { CALLS_DAYS } from '@campus/scorm';

/**
 * How long something is kept, and why. `days` null: for ever. `isSwept`: the owning module deletes the rows
 * by its own job; the others are deleted by this module's nightly job.
 */
export interface RetentionRule {
  code: string;
  days: number | null;
  isSwept: boolean;
}

const swept = (code: string, days: number): RetentionRule => ({ code, days, isSwept: true });
const nightly = (code: string, days: number): RetentionRule => ({ code, days, isSwept: false });
const forEver = (code: string): RetentionRule => ({ code, days: null, isSwept: false });

/** When the nightly job runs, UTC. */
export const nightlyAt = { hour: 4, minute: 11 };

export const nightlyPattern = `${nightlyAt.minute} ${nightlyAt.hour} * * *`;

/** When the nightly job runs next after a moment. */
export function nextRunAfter(moment: Date): Date {
  const next = new Date(moment);
  next.setUTCHours(nightlyAt.hour, nightlyAt.minute, 0, 0);
  if (next <= moment) next.setUTCDate(next.getUTCDate() + 1);
  return next;
}

/** In the order they are shown. The words for each code are the clients’. */
export const retentionRules = [
  forEver('CERTIFICATES'),
  forEver('AUDIT'),
  forEver('PROGRESS'),
  nightly('PLANS', PLAN_DAYS),
  nightly('ATTENDANCE_SHEETS', 90),
  nightly('WALK_INS', 90),
  nightly('NOMINATIONS', 90),
  nightly('ENQUIRIES', 730),
  nightly('MESSAGES', 730),
  nightly('VIEWINGS', 730),
  nightly('NOTES', 90),
  nightly('LAST_USE', 730),
  nightly('DRAFTS', 180),
  nightly('SECURITY_LOG', 180),
  swept('RECEIPTS', RECEIPTS_DAYS),
  swept('CALLS', CALLS_DAYS),
  swept('MAILS', 90),
  swept('LISTS', 30),
  swept('SESSIONS', 30),
  swept('COPIES', 7),
] as const;
