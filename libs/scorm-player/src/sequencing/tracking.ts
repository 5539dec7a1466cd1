import type { ObjectiveDefinition, ObjectiveField } from '@campus/scorm-format';
import {
  isLeaf,
  stateOf,
  unknownObjective,
  type Activity,
  type Course,
  type ObjectiveState,
} from './course.ts';

/**
 * What is known about objectives and progress, local first, then by the read maps; and what becomes known, which the
 * write maps carry on (SN 3.10.3, 4.2).
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

const isOld = (course: Course, activity: Activity, field: ObjectiveField): boolean => {
  const state = stateOf(course, activity);
  return field === 'completion' || field === 'progress' ? state.isProgressOld : state.isObjectiveOld;
};

/** A field of an objective: its own, else that of a global objective it may read. */
export const fieldOf = <Field extends ObjectiveField>(
  course: Course,
  activity: Activity,
  at: number,
  field: Field,
): ObjectiveState[Field] => {
  const own = isOld(course, activity, field) ? null : objectiveState(course, activity, at)[field];
  if (own !== null) return own;
  for (const map of definitionAt(activity, at).maps) {
    const mapped = map.read.includes(field) ? course.globals[map.target]?.[field] : undefined;
    if (mapped !== null && mapped !== undefined) return mapped;
  }
  return own;
};

export const measureOf = (course: Course, activity: Activity, at = 0): number | null =>
  fieldOf(course, activity, at, 'measure');

/** Whether an objective is satisfied; by its measure, where that decides. */
export const satisfactionOf = (course: Course, activity: Activity, at = 0): boolean | null => {
  const { satisfiedByMeasure, minNormalizedMeasure } = definitionAt(activity, at);
  if (!satisfiedByMeasure) return fieldOf(course, activity, at, 'satisfied');
  const measure = measureOf(course, activity, at);
  const isOpen =
    stateOf(course, activity).isActive && !activity.definition.rollup.measureSatisfactionIfActive;
  return measure === null || isOpen ? null : measure >= minNormalizedMeasure;
};

/** Whether an activity is completed; by its progress, where a threshold decides. */
export const completionOf = (course: Course, activity: Activity, at = 0): boolean | null => {
  if (at > 0) return fieldOf(course, activity, at, 'completion');
  const state = stateOf(course, activity);
  const threshold = activity.definition.completionThreshold;
  const own = state.isProgressOld ? null : state.completion;
  const byProgress =
    threshold === null || state.progress === null || state.isProgressOld ? null : state.progress >= threshold;
  const local = threshold === null ? own : (byProgress ?? (isLeaf(activity) ? own : null));
  return local ?? fieldOf(course, activity, 0, 'completion');
};

export const progressOf = (course: Course, activity: Activity): number | null => {
  const state = stateOf(course, activity);
  const own = state.isProgressOld ? null : state.progress;
  return own ?? fieldOf(course, activity, 0, 'progress');
};

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

/** Sets a field; write maps carry what is known, and that it no longer is. */
export const setField = <Field extends ObjectiveField>(
  course: Course,
  activity: Activity,
  at: number,
  field: Field,
  value: ObjectiveState[Field],
): void => {
  const own = objectiveState(course, activity, at);
  const isChanged = own[field] !== value;
  own[field] = value;
  const objective = definitionAt(activity, at);
  if (value === null ? !isChanged : objective.satisfiedByMeasure && field === 'satisfied') return;
  write(course, objective, field, value);
  if (field === 'measure' && objective.satisfiedByMeasure)
    write(course, objective, 'satisfied', satisfactionOf(course, activity, at));
};

export const setSatisfied = (course: Course, activity: Activity, value: boolean, at = 0): void => {
  stateOf(course, activity).isObjectiveOld = false;
  setField(course, activity, at, 'satisfied', value);
};

/** Completion and progress of an activity are those of its primary objective as far as maps go. */
export const setCompletion = (course: Course, activity: Activity, value: boolean | null): void => {
  stateOf(course, activity).completion = value;
  setField(course, activity, 0, 'completion', value);
};

export const setProgress = (course: Course, activity: Activity, value: number | null): void => {
  stateOf(course, activity).progress = value;
  setField(course, activity, 0, 'progress', value);
  if (activity.definition.completionThreshold === null) return;
  const isDone = completionOf(course, activity);
  if (value !== null && isDone !== null) setCompletion(course, activity, isDone);
};

/** What is satisfied by measure is only known once the attempt is over, where that is asked for. */
export const publish = (course: Course, activity: Activity): void => {
  activity.definition.objectives.forEach((objective, at) => {
    if (!objective.satisfiedByMeasure || objectiveState(course, activity, at).measure === null) return;
    const satisfied = satisfactionOf(course, activity, at);
    if (satisfied !== null) write(course, objective, 'satisfied', satisfied);
  });
};

/** Before a new attempt nothing is known; what earlier ones wrote to global objectives stays there. */
export const forget = (course: Course, activity: Activity): void => {
  const state = stateOf(course, activity);
  state.completion = null;
  state.progress = null;
  state.objectives = activity.definition.objectives.map(unknownObjective);
  state.isObjectiveOld = false;
  state.isProgressOld = false;
  state.isSatisfactionTold = false;
};
