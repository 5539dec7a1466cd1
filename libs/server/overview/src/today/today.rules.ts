import { type Actor } from '@campus/platform/auth/actor.ts';
import { coordinatesSomewhere, isStaff } from '@campus/people';
import { mayPlanEditions } from '@campus/delivery';
import { mayReviewPlans, maySeeEnquiries, maySeeFaults } from '@campus/study';
import { mayTendJobs } from '../job-queue/job-queue.access.ts';
import { mayChangeRules } from '../notifications/notifications.access.ts';

/** What may need attention, in display order: nominees, preparation, people, teaching, papers, machines. */
export const todayKinds = [
  'nominees_to_decide',
  'nominees_under_review',
  'seats_to_offer',
  'nominees_untold',
  'nominees_unconfirmed',
  'groups_missing',
  'quotas_missing',
  'openings_missing',
  'openings_late',
  'sessions_missing',
  'facilitators_missing',
  'call_missing',
  'call_unopened',
  'links_missing',
  'people_missing',
  'messages_off',
  'attempts_used_up',
  'deadline_passed',
  'never_began',
  'silent',
  'failing',
  'deadline_near',
  'questions',
  'faults',
  'plans_to_review',
  'remarks',
  'addresses_missing',
  'sessions',
  'sheets_missing',
  'walk_ins',
  'late_work',
  'certificates_to_approve',
  'certificates_to_propose',
  'closing_due',
  'mails_bounced',
  'mails_failed',
  'jobs_failed',
] as const;
export type TodayKind = (typeof todayKinds)[number];

/** How many days ahead sessions are shown; which of them are of this week, the reader's clock says. */
export const DAYS_AHEAD = 7;

/** A session online that begins within so many days and has no address yet is said to lack it. */
export const ADDRESS_DAYS = 2;

/** Whom something waits for, where that is not anyone who coordinates. */
const others: Partial<Record<TodayKind, (actor: Actor) => boolean>> = {
  // They accompany groups, and some questions were handed to them.
  questions: maySeeEnquiries,
  faults: maySeeFaults,
  plans_to_review: mayReviewPlans,
  // Rights in courses say for whom.
  remarks: isStaff,
  // Of the groups they accompany; coordinators of their countries.
  attempts_used_up: isStaff,
  deadline_passed: isStaff,
  never_began: isStaff,
  silent: isStaff,
  failing: isStaff,
  deadline_near: isStaff,
  // Trainers take attendance too, for the groups they facilitate.
  sessions: isStaff,
  sheets_missing: isStaff,
  // One plan for all countries.
  groups_missing: mayPlanEditions,
  quotas_missing: mayPlanEditions,
  openings_missing: mayPlanEditions,
  openings_late: mayPlanEditions,
  sessions_missing: mayPlanEditions,
  call_missing: mayPlanEditions,
  call_unopened: mayPlanEditions,
  messages_off: mayChangeRules,
  closing_due: mayPlanEditions,
  jobs_failed: mayTendJobs,
};

/** What belongs to no edition. */
const ofTheCampus: readonly TodayKind[] = ['remarks', 'jobs_failed'];

/** The kinds that concern somebody; for one edition, only its own. The counts are limited to their countries. */
export const kindsFor = (actor: Actor, isOfOneEdition: boolean): TodayKind[] =>
  todayKinds.filter(
    (kind) =>
      (others[kind] ?? coordinatesSomewhere)(actor) && !(isOfOneEdition && ofTheCampus.includes(kind)),
  );

/** Something that waits: how much of it, in which edition, and which one when it is a single thing. */
export interface TodayLine {
  kind: TodayKind;
  count: number;
  editionId: string | null;
  /** The session, the next nominee, the call, or the group that somebody accompanies. */
  subjectId: string | null;
  subject: string | null;
  /** When it begins, and the zone in which it is shown. */
  at: Date | null;
  timeZone: string | null;
  /** Of seats to offer: how many nominees declined theirs. */
  declined: number | null;
}

export const line = (
  kind: TodayKind,
  count: number,
  editionId: string | null,
  rest: Partial<TodayLine> = {},
): TodayLine => ({
  kind,
  count,
  editionId,
  subjectId: null,
  subject: null,
  at: null,
  timeZone: null,
  declined: null,
  ...rest,
});

/** In the order of kinds; of one kind, in the order the sources gave. Where nothing waits there is no line. */
export const inOrder = (lines: readonly TodayLine[]): TodayLine[] =>
  todayKinds.flatMap((kind) => lines.filter((each) => each.kind === kind && each.count > 0));
