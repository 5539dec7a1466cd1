import { activityOf, currentOf, stateOf, unknownActivity, unknownObjective, type Course } from './course.ts';
import type { ActivityState, GlobalObjectives, ObjectiveState } from './course.ts';

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
  };
};

const parse = (saved: string): unknown => {
  try {
    return JSON.parse(saved);
  } catch {
    return null;
  }
};

/** Global objectives as they were stored; what has not the right form is not known. */
export const globalsIn = (value: unknown): GlobalObjectives =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([id, entry]) => [id, objectiveIn(entry)]))
    : {};

const pointer = (course: Course, value: unknown): string | null =>
  activityOf(course, text(value))?.id ?? null;

/**
 * Puts what was saved into a course. Activities that the package no longer has are left out, new ones are as nobody
 * has begun them. False when there is nothing that can be read.
 */
export const restore = (course: Course, saved: string): boolean => {
  const state = parse(saved);
  if (!isRecord(state) || state.version !== 1 || !isRecord(state.activities)) return false;
  for (const activity of course.activities.values()) {
    const known = state.activities[activity.id];
    const fresh = unknownActivity(activity.definition);
    course.state.activities[activity.id] = isRecord(known) ? activityIn(known, fresh) : fresh;
  }
  course.state.current = pointer(course, state.current);
  course.state.suspended = pointer(course, state.suspended);
  const current = currentOf(course);
  for (const activity of course.activities.values()) {
    const mayBeOpen = current !== null && isAbove(course, activity.id, current.id);
    if (!mayBeOpen) stateOf(course, activity).isActive = false;
  }
  return true;
};

/** Only what lies between the root and the current activity can be open. */
const isAbove = (course: Course, id: string, currentId: string): boolean => {
  for (let at = activityOf(course, currentId); at; at = at.parent) if (at.id === id) return true;
  return false;
};

/** Activities that nobody has begun, and that are as the manifest has them, are left out. */
export const serialise = (course: Course): string => {
  const touched = [...course.activities.values()].flatMap((activity) => {
    const state = stateOf(course, activity);
    return isUntouched(state) ? [] : [[activity.id, state] as const];
  });
  const { version, current, suspended } = course.state;
  return JSON.stringify({ version, current, suspended, activities: Object.fromEntries(touched) });
};

const isUntouched = ({ objectives, ...state }: ActivityState): boolean =>
  [
    ...objectives.flatMap((objective) => Object.values(objective) as unknown[]),
    ...(Object.values(state) as unknown[]),
  ].every((value) => value === null || value === false || value === 0);
