import { useToday } from './use-today.ts';
import type { TodayKind, TodayLine } from './today-lines.ts';

/** What the number beside each place of the rail counts; the page of the place shows the same, line by line. */
export const badges = {
  calls: ['NOMINEES_TO_DECIDE', 'NOMINEES_UNDER_REVIEW', 'SEATS_TO_OFFER'],
  attendance: ['SHEETS_MISSING', 'WALK_INS'],
  certificates: ['CERTIFICATES_TO_APPROVE', 'CERTIFICATES_TO_PROPOSE'],
  questions: ['QUESTIONS', 'FAULTS'],
  plans: ['PLANS_TO_REVIEW'],
  jobs: ['JOBS_FAILED'],
} as const satisfies Record<string, readonly TodayKind[]>;

/** Asked on every screen, so of nothing that takes long to count. */
const counted: readonly TodayKind[] = Object.values(badges).flat();

/** The lines of every badge: one question for the rail and for the pages behind it. */
export const useBadgeLines = (): readonly TodayLine[] => useToday(null, counted).data?.todayLines ?? [];
