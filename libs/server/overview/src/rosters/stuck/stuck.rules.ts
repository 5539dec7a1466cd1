/** Why somebody is stuck, the most urgent first. */
export const stuckKinds = [
  'ATTEMPTS_USED_UP',
  'DEADLINE_PASSED',
  'NEVER_BEGAN',
  'SILENT',
  'FAILING',
  'DEADLINE_NEAR',
  'COOLING_DOWN',
  'WAITING_FOR_RELEASE',
] as const;
export type StuckKind = (typeof stuckKinds)[number];

/** What a coordinator does about it. */
export type StuckAction = 'ALLOW_ATTEMPT' | 'EXTEND' | 'CALL' | 'REMIND' | 'WAIT';

export interface Stuck {
  kind: StuckKind;
  action: StuckAction;
  /** Days silent, attempts failed or days left, as the kind has it; null: it has no number. */
  count: number | null;
  /** When the wait is over, `YYYY-MM-DD` or a moment; null: no wait. */
  until: string | null;
}

/** Days of inactivity after which somebody who has not begun, or has not returned, counts as stuck. */
export const PATIENCE = { toBegin: 3, toReturn: 7, toCall: 14 } as const;

/** Days before the end that are few for somebody who has not finished. */
export const DAYS_NEAR = 7;

/** How often a quiz is failed before it is more than bad luck. */
const FAILURES = 2;

/** Somebody's pace, from dates and from what is done. */
export const paces = ['NOT_OPEN', 'NOT_BEGUN', 'GETS_ON', 'DONE', 'OUT'] as const;
export type Pace = (typeof paces)[number];

/** Facts about an enrolment and its next activity. */
export interface StuckFacts {
  isActive: boolean;
  /** Nothing required is left to do or to pass. */
  isDone: boolean;
  /** The first day of the edition has come. */
  hasOpened: boolean;
  /** Since one could begin: enrolled, and the edition has started. */
  daysSinceStart: number;
  /** Since the last work; null: there was none. */
  daysSilent: number | null;
  /** Whole days to the end; negative: over since; null: no end. */
  daysLeft: number | null;
  /** The day the next module opens, when that is to come. */
  opensOn: string | null;
  /** Attempts at the next activity so far, when it is a quiz. */
  quiz: { failed: number; isUsedUp: boolean; coolsUntil: Date | null } | null;
}

/** Every reason that holds, the most pressing first; none when the person gets on, is done, or takes no part now. */
export function stuckOf(facts: StuckFacts): Stuck[] {
  // Before its first day an edition keeps everybody waiting.
  if (!facts.isActive || facts.isDone || !facts.hasOpened) return [];
  const found: Partial<Record<StuckKind, Omit<Stuck, 'kind'>>> = {
    ...ofTime(facts),
    // People who wait for the campus are not asked why nothing happens.
    ...(facts.opensOn
      ? { WAITING_FOR_RELEASE: wait(facts.opensOn) }
      : { ...ofSilence(facts), ...ofQuiz(facts) }),
  };
  return stuckKinds.flatMap((kind) => (found[kind] ? [{ kind, ...found[kind] }] : []));
}

/** Those who have left or finished come first: dates do not matter for them. */
export function paceOf({ isActive, isDone, hasOpened, daysSilent }: StuckFacts): Pace {
  if (isDone) return 'DONE';
  if (!isActive) return 'OUT';
  if (daysSilent !== null) return 'GETS_ON';
  return hasOpened ? 'NOT_BEGUN' : 'NOT_OPEN';
}

const wait = (until: string): Omit<Stuck, 'kind'> => ({ action: 'WAIT', count: null, until });
const act = (action: StuckAction, count: number | null = null): Omit<Stuck, 'kind'> => ({
  action,
  count,
  until: null,
});

function ofTime({ daysLeft }: StuckFacts): Partial<Record<StuckKind, Omit<Stuck, 'kind'>>> {
  if (daysLeft === null || daysLeft > DAYS_NEAR) return {};
  return daysLeft < 0
    ? { DEADLINE_PASSED: act('EXTEND', -daysLeft) }
    : { DEADLINE_NEAR: act('REMIND', daysLeft) };
}

function ofSilence({
  daysSilent,
  daysSinceStart,
}: StuckFacts): Partial<Record<StuckKind, Omit<Stuck, 'kind'>>> {
  const days = daysSilent ?? daysSinceStart;
  if (days < (daysSilent === null ? PATIENCE.toBegin : PATIENCE.toReturn)) return {};
  const action = days >= PATIENCE.toCall ? 'CALL' : 'REMIND';
  return daysSilent === null ? { NEVER_BEGAN: act(action, days) } : { SILENT: act(action, days) };
}

function ofQuiz({ quiz }: StuckFacts): Partial<Record<StuckKind, Omit<Stuck, 'kind'>>> {
  if (!quiz || quiz.failed === 0) return {};
  if (quiz.isUsedUp) return { ATTEMPTS_USED_UP: act('ALLOW_ATTEMPT', quiz.failed) };
  return {
    ...(quiz.failed >= FAILURES ? { FAILING: act('CALL', quiz.failed) } : {}),
    ...(quiz.coolsUntil ? { COOLING_DOWN: wait(quiz.coolsUntil.toISOString()) } : {}),
  };
}
