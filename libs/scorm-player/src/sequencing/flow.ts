import { availableChildren, isLeaf, SequencingException, type Activity, type Course } from './course.ts';
import { hasPreAction, isBarred } from './rules.ts';

export type Direction = 'forward' | 'backward';

interface Step {
  activity: Activity;
  direction: Direction;
}

const sibling = (course: Course, activity: Activity, by: 1 | -1): Activity | null => {
  const children = activity.parent ? availableChildren(course, activity.parent) : [];
  return children[children.indexOf(activity) + by] ?? null;
};

const isLastOfAll = (course: Course, activity: Activity): boolean => {
  if (!isLeaf(activity) && availableChildren(course, activity).length > 0) return false;
  for (let at: Activity | null = activity; at?.parent; at = at.parent)
    if (sibling(course, at, 1)) return false;
  return true;
};

const stepForward = (course: Course, activity: Activity, intoChildren: boolean): Step => {
  if (isLastOfAll(course, activity) || (!activity.parent && !intoChildren))
    throw new SequencingException('SB.2.1-1', true);
  if (!isLeaf(activity) && intoChildren) {
    const first = availableChildren(course, activity)[0];
    if (!first) throw new SequencingException('SB.2.1-2');
    return { activity: first, direction: 'forward' };
  }
  const next = sibling(course, activity, 1);
  if (next) return { activity: next, direction: 'forward' };
  if (!activity.parent) throw new SequencingException('SB.2.1-1', true);
  return stepForward(course, activity.parent, false);
};

const stepBackward = (
  course: Course,
  activity: Activity,
  intoChildren: boolean,
  isReversed: boolean,
): Step => {
  if (!activity.parent && !intoChildren) throw new SequencingException('SB.2.1-3');
  if (!isLeaf(activity) && intoChildren) {
    const children = availableChildren(course, activity);
    const { forwardOnly } = activity.definition.control;
    const entry = forwardOnly ? children[0] : children.at(-1);
    if (!entry) throw new SequencingException('SB.2.1-2');
    return { activity: entry, direction: forwardOnly ? 'forward' : 'backward' };
  }
  if (!isReversed && activity.parent?.definition.control.forwardOnly)
    throw new SequencingException('SB.2.1-4');
  const previous = sibling(course, activity, -1);
  if (previous) return { activity: previous, direction: 'backward' };
  if (!activity.parent) throw new SequencingException('SB.2.1-3');
  return stepBackward(course, activity.parent, false, false);
};

/** SB.2.1 Flow Tree Traversal. */
const step = (
  course: Course,
  activity: Activity,
  direction: Direction,
  intoChildren: boolean,
  cameFrom: Direction | null,
): Step => {
  const siblings = activity.parent ? availableChildren(course, activity.parent) : [];
  // Entered backwards into a forward-only cluster, and nothing in it could be delivered.
  if (cameFrom === 'backward' && siblings.at(-1) === activity && siblings[0])
    return stepBackward(course, siblings[0], false, true);
  return direction === 'forward'
    ? stepForward(course, activity, intoChildren)
    : stepBackward(course, activity, intoChildren, false);
};

/** SB.2.2 Flow Activity Traversal. */
const traverse = (
  course: Course,
  activity: Activity,
  direction: Direction,
  cameFrom: Direction | null,
): Activity => {
  if (!activity.parent?.definition.control.flow) throw new SequencingException('SB.2.2-1');
  if (hasPreAction(course, activity, 'skip')) {
    const next = step(course, activity, direction, false, cameFrom);
    const isBackAgain = cameFrom === 'backward' && next.direction === 'backward';
    return traverse(course, next.activity, next.direction, isBackAgain ? null : cameFrom);
  }
  if (isBarred(course, activity)) throw new SequencingException('SB.2.2-2');
  if (isLeaf(activity)) return activity;
  const entry = step(course, activity, direction, true, null);
  const isTurned = direction === 'backward' && entry.direction === 'forward';
  return traverse(course, entry.activity, entry.direction, isTurned ? 'backward' : null);
};

/**
 * SB.2.3 Flow Subprocess: the activity to deliver when going on from one, or into its children.
 *
 * @throws {SequencingException} when nothing can be delivered
 */
export const flowFrom = (
  course: Course,
  activity: Activity,
  direction: Direction,
  intoChildren: boolean,
): Activity => {
  const next = step(course, activity, direction, intoChildren, null);
  return traverse(course, next.activity, next.direction, null);
};
