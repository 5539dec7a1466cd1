import { type Actor } from '@campus/platform/auth/actor.ts';
import { coordinatesSomewhere, isStaff } from '@campus/people';
import { mayTendJobs } from '../job-queue/job-queue.access.ts';

/** What may wait for somebody who works here, in the order it is shown: nominees, people, teaching, papers, machines. */
export const todayKinds = [
  'nominees_to_decide',
  'nominees_under_review',
  'seats_to_offer',
  'nominees_unconfirmed',
  'attempts_used_up',
  'deadline_passed',
  'never_began',
  'silent',
  'failing',
  'deadline_near',
  'sessions',
  'walk_ins',
  'late_work',
  'certificates_to_approve',
  'certificates_to_propose',
  'mails_bounced',
  'mails_failed',
  'jobs_failed',
] as const;
export type TodayKind = (typeof todayKinds)[number];

/** Sessions that begin within so many days are of this week. */
export const DAYS_AHEAD = 7;

/** Whom something waits for, where that is not anyone who coordinates. */
const others: Partial<Record<TodayKind, (actor: Actor) => boolean>> = {
  // Trainers stand at doors too: those of the groups they accompany.
  sessions: isStaff,
  jobs_failed: mayTendJobs,
};

/** What belongs to no edition. */
const ofTheCampus: readonly TodayKind[] = ['jobs_failed'];

/** Which kinds concern somebody; of one edition, only what is its own. Of which countries, the counts decide. */
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
  /** The session, or the nominee who is next. */
  subjectId: string | null;
  subject: string | null;
  /** When it begins, and the clocks it is told on. */
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
