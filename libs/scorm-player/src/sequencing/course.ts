import type { ActivityDefinition } from '@campus/scorm-format';

/** What is known of one local objective; null: unknown. */
export interface ObjectiveState {
  satisfied: boolean | null;
  /** −1 to 1. */
  measure: number | null;
  completion: boolean | null;
  /** 0 to 1. */
  progress: number | null;
  /** Scores as content wrote them. */
  raw: string | null;
  min: string | null;
  max: string | null;
}

/** What is known of one activity in its current attempt, or else in its last one. */
export interface ActivityState {
  isActive: boolean;
  isSuspended: boolean;
  attempts: number;
  completion: boolean | null;
  /** Attempt Completion Amount, 0 to 1. */
  progress: number | null;
  /** In the order of the definition. */
  objectives: ObjectiveState[];
  /** Ids of the children that are selected, in their order; null: all as the manifest has them. */
  children: string[] | null;
  /** The parent has started a new attempt since: older values do not count for it. */
  isObjectiveOld: boolean;
  isProgressOld: boolean;
  /** Content said how it went, or how far it got, even if it does not know. */
  isSatisfactionTold: boolean;
  isCompletionTold: boolean;
}

/** Everything about a course that outlives a sitting. Plain data. */
export interface CourseState {
  current: string | null;
  suspended: string | null;
  activities: Record<string, ActivityState>;
}

/** Shared global objectives by their id. */
export type GlobalObjectives = Record<string, ObjectiveState>;

/** An activity in its tree. */
export interface Activity {
  id: string;
  definition: ActivityDefinition;
  parent: Activity | null;
  children: Activity[];
}

/** A tree and its state, on which all processes of this folder work. */
export interface Course {
  root: Activity;
  activities: ReadonlyMap<string, Activity>;
  state: CourseState;
  globals: GlobalObjectives;
  /** Global objectives are those of one attempt on the whole: the next begins without them. */
  isEachAttemptAlone: boolean;
  /** Only what was reached in present attempts is seen: so it is for what is rolled up, and told. */
  isPresentOnly?: boolean;
  /** 0 to 1, for selection and randomization. */
  random: () => number;
}

/** A process that could not do what was requested; codes of the SCORM 2004 4th Ed. Sequencing and Navigation book. */
export class SequencingException extends Error {
  constructor(
    readonly code: string,
    /** The sequencing session has ended with it. */
    readonly endsSession = false,
  ) {
    super(code);
  }
}

export const unknownObjective = (): ObjectiveState => ({
  satisfied: null,
  measure: null,
  completion: null,
  progress: null,
  raw: null,
  min: null,
  max: null,
});

/** The state before anybody has begun. */
export const unknownActivity = ({ objectives }: ActivityDefinition): ActivityState => ({
  isActive: false,
  isSuspended: false,
  attempts: 0,
  completion: null,
  progress: null,
  objectives: objectives.map(unknownObjective),
  children: null,
  isObjectiveOld: false,
  isProgressOld: false,
  isSatisfactionTold: false,
  isCompletionTold: false,
});

const grow = (
  definition: ActivityDefinition,
  parent: Activity | null,
  into: Map<string, Activity>,
): Activity => {
  const activity: Activity = { id: definition.id, definition, parent, children: [] };
  // The organization may share its identifier with an item.
  if (into.has(activity.id)) activity.id = `${activity.id}~${into.size}`;
  into.set(activity.id, activity);
  activity.children = definition.children.map((child) => grow(child, activity, into));
  return activity;
};

/** A course that nobody has begun. */
export const newCourse = (definition: ActivityDefinition, random: () => number = Math.random): Course => {
  const activities = new Map<string, Activity>();
  // Items keep their identifiers; it is the root's that gives way.
  for (const child of definition.children) grow(child, null, activities);
  const root: Activity = { id: definition.id, definition, parent: null, children: [] };
  if (activities.has(root.id)) root.id = `${root.id}~root`;
  const children = [...activities.values()].filter(({ parent }) => parent === null);
  for (const child of children) child.parent = root;
  root.children = children;
  activities.set(root.id, root);
  const states = [...activities.values()].map((activity) => [
    activity.id,
    unknownActivity(activity.definition),
  ]);
  const state: CourseState = {
    current: null,
    suspended: null,
    activities: Object.fromEntries(states) as CourseState['activities'],
  };
  return { root, activities, state, globals: {}, isEachAttemptAlone: false, random };
};

const copyOfActivity = (state: ActivityState): ActivityState => ({
  ...state,
  objectives: state.objectives.map((objective) => ({ ...objective })),
  children: state.children && [...state.children],
});

const each = <Value>(values: Record<string, Value>, copy: (value: Value) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, copy(value)]));

/** The same course with a separate copy of its state. */
export const copyOf = (course: Course): Course => ({
  ...course,
  state: { ...course.state, activities: each(course.state.activities, copyOfActivity) },
  globals: each(course.globals, (objective) => ({ ...objective })),
});

export const stateOf = (course: Course, activity: Activity): ActivityState => {
  const known = course.state.activities[activity.id];
  if (known) return known;
  const fresh = unknownActivity(activity.definition);
  course.state.activities[activity.id] = fresh;
  return fresh;
};

export const activityOf = (course: Course, id: string | null): Activity | null =>
  id === null ? null : (course.activities.get(id) ?? null);

export const currentOf = (course: Course): Activity | null => activityOf(course, course.state.current);

export const suspendedOf = (course: Course): Activity | null => activityOf(course, course.state.suspended);

export const isLeaf = (activity: Activity): boolean => activity.children.length === 0;

/** Children that take part, in their order. */
export const availableChildren = (course: Course, activity: Activity): Activity[] => {
  const order = stateOf(course, activity).children;
  if (order === null) return activity.children;
  const byId = new Map(activity.children.map((child) => [child.id, child]));
  return order.flatMap((id) => byId.get(id) ?? []);
};

/** From an activity up to the root, both included. */
export const pathUp = (activity: Activity): Activity[] => {
  const path: Activity[] = [];
  for (let at: Activity | null = activity; at; at = at.parent) path.push(at);
  return path;
};

/** From the root down to an activity, both included. */
export const pathDown = (activity: Activity): Activity[] => pathUp(activity).reverse();

export const commonAncestor = (course: Course, one: Activity, other: Activity): Activity => {
  const above = new Set(pathUp(one));
  return pathUp(other).find((activity) => above.has(activity)) ?? course.root;
};

/** Whether one comes after the other in document order. */
export const isAfter = (course: Course, one: Activity, other: Activity): boolean => {
  if (one === other) return false;
  const ancestor = commonAncestor(course, one, other);
  if (ancestor === one) return false;
  if (ancestor === other) return true;
  const below = (activity: Activity) => pathUp(activity).find(({ parent }) => parent === ancestor);
  const children = availableChildren(course, ancestor);
  const [branch, otherBranch] = [below(one), below(other)];
  return (
    children.findIndex((child) => child === branch) > children.findIndex((child) => child === otherBranch)
  );
};
