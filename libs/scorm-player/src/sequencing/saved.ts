import {
  activityOf,
  currentOf,
  pathUp,
  stateOf,
  unknownActivity,
  unknownObjective,
  type Course,
} from './course.ts';
import type { ActivityState, GlobalObjectives, ObjectiveState } from './course.ts';
import { forgetGlobals } from './tracking.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const truth = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const amount = (value: unknown): number | null => (Number.isFinite(value) ? Number(value) : null);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const objectiveIn = (value: unknown): ObjectiveState =>
  isRecord(value)
    ? {
        satisfied: truth(value.satisfied),
        measure: amount(value.measure),
        completion: truth(value.completion),
        progress: amount(value.progress),
        raw: text(value.raw),
        min: text(value.min),
        max: text(value.max),
      }
    : unknownObjective();

const childrenIn = (value: unknown): string[] | null =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : null;

/*
 * As it is kept a state is short: a course has thousands of activities, and all that were begun travel with every
 * commit. Yes and no are bits of one number; what is not known at the end of a list is left out.
 */

type Flag = boolean | null;

/** A flag that may be unknown takes two bits: known, and yes. */
const bitsOf = (flags: readonly boolean[], known: readonly Flag[]): number =>
  [...flags, ...known.flatMap((flag) => [flag !== null, flag === true])].reduce(
    (sum, isSet, at) => sum + (isSet ? 2 ** at : 0),
    0,
  );

const bit = (bits: unknown, at: number): boolean => Math.trunc((amount(bits) ?? 0) / 2 ** at) % 2 === 1;
const flagAt = (bits: unknown, at: number): Flag => (bit(bits, at) ? bit(bits, at + 1) : null);

const short = (values: readonly unknown[]): unknown[] =>
  values.slice(0, values.findLastIndex((value) => value !== null) + 1);

const packedObjective = ({ satisfied, completion, ...rest }: ObjectiveState): unknown[] =>
  short([bitsOf([], [satisfied, completion]), rest.measure, rest.progress, rest.raw, rest.min, rest.max]);

const packedActivity = (state: ActivityState): unknown[] => {
  const { isActive, isSuspended, isObjectiveOld, isProgressOld, isSatisfactionTold } = state;
  const bits = bitsOf(
    [isActive, isSuspended, isObjectiveOld, isProgressOld, isSatisfactionTold],
    [state.completion],
  );
  return short([
    bits + (state.isCompletionTold ? 2 ** 7 : 0),
    state.attempts,
    state.progress,
    state.objectives.map(packedObjective),
    state.children,
  ]);
};

const unpackedObjective = (value: unknown): ObjectiveState => {
  const [bits, measure, progress, raw, min, max] = Array.isArray(value) ? (value as unknown[]) : [];
  return {
    satisfied: flagAt(bits, 0),
    completion: flagAt(bits, 2),
    measure: amount(measure),
    progress: amount(progress),
    raw: text(raw),
    min: text(min),
    max: text(max),
  };
};

const unpackedActivity = (value: readonly unknown[], fresh: ActivityState): ActivityState => {
  const [bits, attempts, progress, packed, children] = value;
  const objectives = Array.isArray(packed) ? (packed as unknown[]) : [];
  return {
    isActive: bit(bits, 0),
    isSuspended: bit(bits, 1),
    isObjectiveOld: bit(bits, 2),
    isProgressOld: bit(bits, 3),
    isSatisfactionTold: bit(bits, 4),
    completion: flagAt(bits, 5),
    isCompletionTold: bit(bits, 7),
    attempts: Math.max(0, Math.trunc(amount(attempts) ?? 0)),
    progress: amount(progress),
    objectives: fresh.objectives.map((_, at) => unpackedObjective(objectives[at])),
    children: childrenIn(children),
  };
};

/** As states were kept at first, in words. */
const activityIn = (value: Record<string, unknown>, fresh: ActivityState): ActivityState => {
  const objectives = Array.isArray(value.objectives) ? (value.objectives as unknown[]) : [];
  return {
    isActive: value.isActive === true,
    isSuspended: value.isSuspended === true,
    attempts: Math.max(0, Math.trunc(amount(value.attempts) ?? 0)),
    completion: truth(value.completion),
    progress: amount(value.progress),
    objectives: fresh.objectives.map((_, at) => objectiveIn(objectives[at])),
    children: childrenIn(value.children),
    isObjectiveOld: value.isObjectiveOld === true,
    isProgressOld: value.isProgressOld === true,
    isSatisfactionTold: value.isSatisfactionTold === true,
    isCompletionTold: false,
  };
};

const parse = (saved: string): unknown => {
  try {
    return JSON.parse(saved);
  } catch {
    return null;
  }
};

/** Global objectives as stored; values of the wrong form count as unknown. */
export const globalsIn = (value: unknown): GlobalObjectives =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([id, entry]) => [id, objectiveIn(entry)]))
    : {};

const pointer = (course: Course, value: unknown): string | null =>
  activityOf(course, text(value))?.id ?? null;

/**
 * Loads a saved state into a course. Activities that no longer exist are skipped, new ones start untouched.
 * False when it is unreadable.
 */
export const restore = (course: Course, saved: string): boolean => {
  const state = parse(saved);
  if (!isRecord(state) || (state.version !== 1 && state.version !== 2) || !isRecord(state.activities))
    return false;
  for (const activity of course.activities.values()) {
    const known = state.activities[activity.id];
    const fresh = unknownActivity(activity.definition);
    course.state.activities[activity.id] = Array.isArray(known)
      ? unpackedActivity(known, fresh)
      : isRecord(known)
        ? activityIn(known, fresh)
        : fresh;
  }
  course.state.current = pointer(course, state.current);
  course.state.suspended = pointer(course, state.suspended);
  // Only what is between the root and the current activity can be open.
  const current = currentOf(course);
  const mayBeOpen = new Set(current ? pathUp(current) : []);
  for (const activity of course.activities.values())
    if (!mayBeOpen.has(activity)) stateOf(course, activity).isActive = false;
  return true;
};

/**
 * Loads what a finished attempt on the whole left for the next one: what is known stays until it starts (SN
 * 4.2.1), nothing is open, and attempts are counted anew.
 */
export const restoreForNext = (course: Course, saved: string): boolean => {
  if (!restore(course, saved)) return false;
  const anew = { isActive: false, isSuspended: false, attempts: 0, children: null };
  for (const activity of course.activities.values()) Object.assign(stateOf(course, activity), anew);
  Object.assign(course.state, { current: null, suspended: null });
  if (course.isEachAttemptAlone) forgetGlobals(course);
  return true;
};

/** Leaves out activities that nobody has begun and that are as in the manifest. */
export const serialise = (course: Course): string => {
  const touched = [...course.activities.values()].flatMap((activity) => {
    const state = stateOf(course, activity);
    return isUntouched(state) ? [] : [[activity.id, packedActivity(state)] as const];
  });
  const { current, suspended } = course.state;
  return JSON.stringify({ version: 2, current, suspended, activities: Object.fromEntries(touched) });
};

export const isUntouched = ({ objectives, ...state }: ActivityState): boolean =>
  [
    ...objectives.flatMap((objective) => Object.values(objective) as unknown[]),
    ...(Object.values(state) as unknown[]),
  ].every((value) => value === null || value === false || value === 0);
