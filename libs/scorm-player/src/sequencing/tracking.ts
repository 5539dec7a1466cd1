import type { ObjectiveDefinition, ObjectiveField } from '@campus/scorm-format';
import { stateOf, unknownObjective, type Activity, type Course, type ObjectiveState } from './course.ts';

/**
 * Objectives and progress: read maps come before the activity's own status, and new values are passed on by
 * the write maps (SN 3.10.3, 4.2).
 */

/** Place of an objective by id; null or an unknown primary id: the primary one; undefined: there is none. */
export const objectiveAt = ({ definition }: Activity, id: string | null): number | undefined => {
  if (id === null) return 0;
  const at = definition.objectives.findIndex((objective) => objective.id === id);
  return at === -1 ? undefined : at;
};

const definitionAt = ({ definition }: Activity, at: number): ObjectiveDefinition =>
  definition.objectives[at] ?? definition.objectives[0];

export const objectiveState = (course: Course, activity: Activity, at: number): ObjectiveState => {
  const { objectives } = stateOf(course, activity);
  const known = objectives[at];
  if (known) return known;
  const fresh = unknownObjective();
  objectives[at] = fresh;
  return fresh;
};

const isOfProgress = (field: ObjectiveField) => field === 'completion' || field === 'progress';

/**
 * What is known here comes from an earlier attempt on the parent, which only looks at its present one. This
 * applies to rollup and reports; the activity's own rules use what is known of it.
 */
const isOld = (course: Course, activity: Activity, field: ObjectiveField): boolean => {
  if (!course.isPresentOnly) return false;
  for (let at: Activity | null = activity; at; at = at.parent) {
    const { isProgressOld, isObjectiveOld } = stateOf(course, at);
    if (isOfProgress(field) ? isProgressOld : isObjectiveOld) return true;
    const { useCurrentAttemptProgressInfo, useCurrentAttemptObjectiveInfo } =
      at.parent?.definition.control ?? {};
    if (!(isOfProgress(field) ? useCurrentAttemptProgressInfo : useCurrentAttemptObjectiveInfo)) break;
  }
  return false;
};

/**
 * A field of an objective: that of the global objective it may read, else its own. While the global one is
 * read, it alone decides whether it is satisfied, even if unknown.
 */
export const fieldOf = <Field extends ObjectiveField>(
  course: Course,
  activity: Activity,
  at: number,
  field: Field,
): ObjectiveState[Field] => {
  const map = definitionAt(activity, at).maps.find(({ read }) => read.includes(field));
  const mapped = map && (course.globals[map.target]?.[field] ?? null);
  if (mapped !== undefined && (mapped !== null || field === 'satisfied')) return mapped;
  return isOld(course, activity, field) ? null : objectiveState(course, activity, at)[field];
};

export const measureOf = (course: Course, activity: Activity, at = 0): number | null =>
  fieldOf(course, activity, at, 'measure');

/** Whether a measure satisfies an objective that is satisfied by measure. */
const byMeasure = (
  course: Course,
  activity: Activity,
  at: number,
  measure: number | null,
): boolean | null => {
  const isOpen =
    stateOf(course, activity).isActive && !activity.definition.rollup.measureSatisfactionIfActive;
  return measure === null || isOpen ? null : measure >= definitionAt(activity, at).minNormalizedMeasure;
};

/** Whether an objective is satisfied; by its measure, where that decides. */
export const satisfactionOf = (course: Course, activity: Activity, at = 0): boolean | null =>
  definitionAt(activity, at).satisfiedByMeasure
    ? byMeasure(course, activity, at, measureOf(course, activity, at))
    : fieldOf(course, activity, at, 'satisfied');

/** Whether an activity is completed; by its progress alone, where a threshold decides. */
export const completionOf = (course: Course, activity: Activity, at = 0): boolean | null => {
  const threshold = activity.definition.completionThreshold;
  if (at > 0 || threshold === null) return fieldOf(course, activity, at, 'completion');
  const progress = progressOf(course, activity);
  return progress === null ? null : progress >= threshold;
};

export const progressOf = (course: Course, activity: Activity): number | null =>
  fieldOf(course, activity, 0, 'progress');

const write = <Field extends ObjectiveField>(
  course: Course,
  objective: ObjectiveDefinition,
  field: Field,
  value: ObjectiveState[Field],
): void => {
  for (const map of objective.maps) {
    if (!map.write.includes(field)) continue;
    const global = (course.globals[map.target] ??= unknownObjective());
    global[field] = value;
  }
};

const isByProgress = ({ definition }: Activity): boolean => definition.completionThreshold !== null;

/** Sets a field; write maps pass on known values, and also that a value is no longer known. */
export const setField = <Field extends ObjectiveField>(
  course: Course,
  activity: Activity,
  at: number,
  field: Field,
  value: ObjectiveState[Field],
  isTold = false,
): void => {
  const own = objectiveState(course, activity, at);
  const isChanged = own[field] !== value;
  own[field] = value;
  const objective = definitionAt(activity, at);
  if (objective.satisfiedByMeasure && field === 'satisfied') return;
  if (at === 0 && field === 'completion' && isByProgress(activity)) return;
  if (value === null && !isChanged && !isTold) return;
  write(course, objective, field, value);
  if (field === 'measure' && objective.satisfiedByMeasure)
    write(course, objective, 'satisfied', byMeasure(course, activity, at, own.measure));
};

/** Completion and progress of an activity are those of its primary objective as far as maps go. */
export const setCompletion = (
  course: Course,
  activity: Activity,
  value: boolean | null,
  isTold = false,
): void => {
  stateOf(course, activity).completion = value;
  setField(course, activity, 0, 'completion', value, isTold);
};

export const setProgress = (course: Course, activity: Activity, value: number | null): void => {
  stateOf(course, activity).progress = value;
  setField(course, activity, 0, 'progress', value);
  const threshold = activity.definition.completionThreshold;
  if (value === null || threshold === null) return;
  setCompletion(course, activity, value >= threshold);
  write(course, activity.definition.objectives[0], 'completion', value >= threshold);
};

/** Where so configured, an objective satisfied by measure is known only after the attempt. */
export const publish = (course: Course, activity: Activity): void => {
  activity.definition.objectives.forEach((objective, at) => {
    if (!objective.satisfiedByMeasure || objectiveState(course, activity, at).measure === null) return;
    const satisfied = satisfactionOf(course, activity, at);
    if (satisfied !== null) write(course, objective, 'satisfied', satisfied);
  });
};

/** A new attempt starts with nothing known; what earlier ones wrote to global objectives stays there. */
export const forget = (course: Course, activity: Activity): void => {
  const state = stateOf(course, activity);
  state.completion = null;
  state.progress = null;
  state.objectives = activity.definition.objectives.map(unknownObjective);
  state.isObjectiveOld = false;
  state.isProgressOld = false;
  state.isSatisfactionTold = false;
  state.isCompletionTold = false;
};

/** The next attempt on the whole begins without global objectives, and without what is their mirror here. */
export const forgetGlobals = (course: Course): void => {
  course.globals = {};
  for (const activity of course.activities.values()) {
    const state = stateOf(course, activity);
    activity.definition.objectives.forEach(({ maps }, at) => {
      const shared = maps.flatMap(({ read, write: written }) => [...read, ...written]);
      Object.assign(
        objectiveState(course, activity, at),
        Object.fromEntries(shared.map((field) => [field, null])),
      );
      if (at === 0 && shared.includes('completion')) state.completion = null;
      if (at === 0 && shared.includes('progress')) state.progress = null;
    });
  }
};

/**
 * The status of a cluster comes from an earlier attempt and is about to be set again although its own next
 * attempt has not started: its children stay as old as they were.
 */
export const renew = (course: Course, activity: Activity): void => {
  const state = stateOf(course, activity);
  const { isObjectiveOld, isProgressOld } = state;
  if (!isObjectiveOld && !isProgressOld) return;
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } = activity.definition.control;
  for (const child of activity.children) {
    const below = stateOf(course, child);
    below.isObjectiveOld ||= isObjectiveOld && useCurrentAttemptObjectiveInfo;
    below.isProgressOld ||= isProgressOld && useCurrentAttemptProgressInfo;
  }
  for (const objective of state.objectives)
    Object.assign(
      objective,
      isObjectiveOld && { satisfied: null, measure: null, raw: null, min: null, max: null },
      isProgressOld && { completion: null, progress: null },
    );
  if (isProgressOld) Object.assign(state, { completion: null, progress: null });
  Object.assign(state, { isObjectiveOld: false, isProgressOld: false });
};
