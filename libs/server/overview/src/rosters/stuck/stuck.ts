import { type Outline } from '@campus/course';
import { type StandingRow } from '../rosters.statements.ts';
import { paceOf, stuckOf, type Pace, type Stuck, type StuckFacts } from './stuck.rules.ts';

const DAY = 86_400_000;

/** Whole days from a moment to another. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / DAY));

/** Calendar days, `YYYY-MM-DD`, from the first to the second. */
const daysTo = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** What blocks an enrolment, using the rules of its quizzes from the course. */
export const stuckIn = (row: StandingRow, outline: Outline, now: Date): Stuck[] =>
  stuckOf(factsOf(row, outline, now));

export const paceIn = (row: StandingRow, outline: Outline, now: Date): Pace =>
  paceOf(factsOf(row, outline, now));

function factsOf(row: StandingRow, outline: Outline, now: Date): StuckFacts {
  return {
    isActive: row.status === 'active',
    isDone: row.nextActivityId === null,
    hasOpened: row.startsOn <= row.today,
    daysSinceStart: Math.max(0, Math.min(daysBetween(row.enrolledAt, now), daysTo(row.startsOn, row.today))),
    daysSilent: row.lastWorkAt && daysBetween(row.lastWorkAt, now),
    daysLeft: row.endsOn === null ? null : daysTo(row.today, row.endsOn),
    opensOn: row.opensOn,
    quiz: quizOf(row, outline, now),
  };
}

function quizOf({ nextActivityId, attempts }: StandingRow, outline: Outline, now: Date): StuckFacts['quiz'] {
  const activity = nextActivityId === null ? undefined : outline.find(nextActivityId)?.activity;
  if (activity?.kind !== 'quiz' || !attempts) return null;
  const { max, cooldown } = activity.settings.attempts;
  const ended = attempts.lastFinishedAt === null ? null : Date.parse(attempts.lastFinishedAt);
  const cools = ended === null ? null : new Date(ended + cooldown * 60_000);
  return {
    failed: attempts.failed,
    isUsedUp: max !== null && attempts.finished >= max,
    coolsUntil: cools && cools > now ? cools : null,
  };
}
