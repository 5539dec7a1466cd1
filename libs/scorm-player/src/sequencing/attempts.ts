import {
  activityOf,
  availableChildren,
  commonAncestor,
  currentOf,
  isLeaf,
  pathDown,
  pathUp,
  SequencingException,
  stateOf,
  suspendedOf,
  type Activity,
  type Course,
} from './course.ts';
import { overallRollup } from './rollup.ts';
import { isUntouched } from './saved.ts';
import { isBarred } from './rules.ts';
import { completionOf, forget, publish, satisfactionOf, setCompletion, setField } from './tracking.ts';

const shuffled = <Value>(values: readonly Value[], random: () => number): Value[] => {
  const left = [...values];
  return values.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
};

/**
 * SR.1 Select Children and SR.2 Randomize Children. `once` before the first attempt; on each new attempt when the
 * last one has ended.
 */
export const arrangeChildren = (course: Course, activity: Activity): void => {
  const state = stateOf(course, activity);
  const { selection, randomization } = activity.definition;
  if (isLeaf(activity) || state.isActive || state.isSuspended) return;
  const isDue = (timing: string) =>
    timing === 'onEachNewAttempt' || (timing === 'once' && state.attempts === 0);
  if (isDue(selection.timing) && selection.count !== null) {
    const chosen = new Set(shuffled(activity.children, course.random).slice(0, selection.count));
    state.children = activity.children.filter((child) => chosen.has(child)).map(({ id }) => id);
  }
  if (isDue(randomization.timing) && randomization.isReordered)
    state.children = shuffled(availableChildren(course, activity), course.random).map(({ id }) => id);
};

/** What content did not report although it was not expected to (SN 3.13). */
const assumeDone = (course: Course, activity: Activity): void => {
  const { delivery } = activity.definition;
  const state = stateOf(course, activity);
  if (!delivery.isTracked || state.isSuspended) return;
  const isProgressOpen = completionOf(course, activity) === null && !state.isCompletionTold;
  if (!delivery.completionSetByContent && isProgressOpen) setCompletion(course, activity, true);
  const isOpen =
    satisfactionOf(course, activity) === null &&
    !state.isSatisfactionTold &&
    !activity.definition.objectives[0].satisfiedByMeasure;
  if (!delivery.objectiveSetByContent && isOpen) setField(course, activity, 0, 'satisfied', true);
};

/** UP.4 End Attempt. */
export const endAttempt = (course: Course, activity: Activity): void => {
  const state = stateOf(course, activity);
  if (isLeaf(activity)) assumeDone(course, activity);
  else state.isSuspended = activity.children.some((child) => stateOf(course, child).isSuspended);
  state.isActive = false;
  publish(course, activity);
  overallRollup(course, activity);
  arrangeChildren(course, activity);
};

/** UP.3 Terminate Descendent Attempts: what is between the current activity and another, both left out. */
export const endAttemptsUpTo = (course: Course, activity: Activity): void => {
  const current = currentOf(course);
  if (!current) return;
  const path = pathUp(current);
  const ancestor = commonAncestor(course, current, activity);
  for (const between of path.slice(1, path.indexOf(ancestor)))
    if (stateOf(course, between).isActive) endAttempt(course, between);
};

/** DB.2.1 Clear Suspended Activity, when something else is delivered. */
const clearSuspended = (course: Course, activity: Activity): void => {
  const suspended = suspendedOf(course);
  if (!suspended) return;
  const path = pathUp(suspended);
  const ancestor = commonAncestor(course, suspended, activity);
  for (const step of path.slice(0, path.indexOf(ancestor) + 1)) {
    const state = stateOf(course, step);
    state.isSuspended = !isLeaf(step) && step.children.some((child) => stateOf(course, child).isSuspended);
  }
  course.state.suspended = null;
};

/** Results of children in a finished attempt do not count for the next, unless the cluster allows it. */
const leaveBehind = (course: Course, activity: Activity): void => {
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } = activity.definition.control;
  for (const child of activity.children) {
    const below = stateOf(course, child);
    if (isUntouched(below)) continue;
    below.isObjectiveOld ||= useCurrentAttemptObjectiveInfo;
    below.isProgressOld ||= useCurrentAttemptProgressInfo;
  }
};

const beginAttempt = (course: Course, activity: Activity): void => {
  const state = stateOf(course, activity);
  state.isActive = true;
  if (!activity.definition.delivery.isTracked) return;
  if (state.isSuspended) {
    state.isSuspended = false;
    return;
  }
  state.attempts += 1;
  forget(course, activity);
  leaveBehind(course, activity);
};

/**
 * DB.1.1 Delivery Request and DB.2 Content Delivery Environment: the activity becomes the current one, and an attempt
 * begins on everything above it that is not open. Whether its own goes on is told: it was suspended.
 *
 * @throws {SequencingException} when it may not be delivered; nothing has changed then
 */
export const deliver = (course: Course, activity: Activity): { isResumed: boolean } => {
  if (!isLeaf(activity)) throw new SequencingException('DB.1.1-1');
  if (pathDown(activity).some((step) => isBarred(course, step))) throw new SequencingException('DB.1.1-3');
  const current = currentOf(course);
  if (current && stateOf(course, current).isActive) throw new SequencingException('DB.2-1');
  const isResumed = stateOf(course, activity).isSuspended;
  if (activityOf(course, course.state.suspended) !== activity) clearSuspended(course, activity);
  endAttemptsUpTo(course, activity);
  for (const step of pathDown(activity)) if (!stateOf(course, step).isActive) beginAttempt(course, step);
  course.state.current = activity.id;
  course.state.suspended = null;
  return { isResumed };
};
