import { parseDuration, type FlatCmi } from '@campus/scorm-format';

/** What the learner is told about an item's time limit. */
export interface TimeSign {
  /** Whole minutes that are left, rounded up; 0: none. */
  minutesLeft: number;
  /** Whether the item ends, or has ended, with its time. */
  isExit: boolean;
  /** Whether the manifest wants a message. */
  isTold: boolean;
}

/** A sign, and when it is given: seconds after the item has begun. */
export interface TimedSign extends TimeSign {
  after: number;
}

/** Minutes before the end at which it is announced. */
const warnings = [5, 1];
/** Seconds beyond its time in which an item that watches it can end itself. */
const grace = 5;

const either = (cmi: FlatCmi, of12: string, of2004: string): string => cmi[of12] ?? cmi[of2004] ?? '';

/** Announces the end: once where an item begins within the warnings, and at those that are still to come. */
const warningsOf = (left: number): { after: number; minutesLeft: number }[] => {
  const ahead = warnings.flatMap((minutesLeft) => {
    const after = left - minutesLeft * 60;
    return after > 0 ? [{ after, minutesLeft }] : [];
  });
  const isLate = left > 0 && ahead.length < warnings.length;
  return isLate ? [{ after: 0, minutesLeft: Math.ceil(left / 60) }, ...ahead] : ahead;
};

/**
 * The consequences of `max_time_allowed` and `time_limit_action` (RTE 1.2, 3.4.4; RTE 2004, 4.2.14 and
 * 4.2.22) for an item with this run-time data, in order of time. The time is the sum of all sessions of the
 * attempt. Without an action, or in review, there are none: content knows its limit and may act on it.
 */
export const signsOfTime = (cmi: FlatCmi): TimedSign[] => {
  const limit = parseDuration(either(cmi, 'cmi.student_data.max_time_allowed', 'cmi.max_time_allowed'));
  const action = either(cmi, 'cmi.student_data.time_limit_action', 'cmi.time_limit_action');
  const mode = either(cmi, 'cmi.core.lesson_mode', 'cmi.mode');
  const [what, message] = action.split(',');
  const [isExit, isTold] = [what === 'exit', message === 'message'];
  if (limit === null || mode === 'review' || !(isExit || isTold)) return [];
  const spent = parseDuration(either(cmi, 'cmi.core.total_time', 'cmi.total_time')) ?? 0;
  const left = Math.max(0, limit - spent);
  const told = isExit && isTold ? warningsOf(left) : [];
  const end = isExit && left > 0 ? left + grace : left;
  return [...told, { after: end, minutesLeft: 0 }].map((sign) => ({ ...sign, isExit, isTold }));
};

/** A timer cannot be set for longer than 24 days. */
const longestWait = 86_400_000;

/**
 * Gives each sign when it is due; returns what stops it. Time counts while the device is awake: anyone who closes a lid
 * does not come back to an item that has ended.
 */
export const runSigns = (
  signs: readonly TimedSign[],
  onSign: (sign: TimeSign) => void,
  now: () => number = () => performance.now(),
): (() => void) => {
  const begun = now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (at: number): void => {
    const sign = signs[at];
    if (!sign) return;
    const ms = sign.after * 1000 - (now() - begun);
    if (ms > 0) {
      timer = setTimeout(() => wait(at), Math.min(ms, longestWait));
      return;
    }
    const { after: _after, ...told } = sign;
    onSign(told);
    wait(at + 1);
  };
  // Not while the item waits for the answer of its Initialize.
  timer = setTimeout(() => wait(0));
  return () => clearTimeout(timer);
};
