import {
  availableChildren,
  commonAncestor,
  currentOf,
  isAfter,
  isLeaf,
  pathDown,
  pathUp,
  SequencingException,
  stateOf,
  type Activity,
  type Course,
} from './course.ts';
import { flowFrom, type Direction } from './flow.ts';
import { hasPreAction } from './rules.ts';

/** Children of one activity: where each stands, and for each place the next at which the way forward stops. */
interface Row {
  places: ReadonlyMap<Activity, number>;
  stops: readonly number[];
}

/**
 * What a choice looks at, kept while a course does not change: asking about every activity of a long row reads the row
 * once.
 */
export class Sight {
  private readonly rows = new Map<Activity, Row>();

  constructor(readonly course: Course) {}

  rowOf(parent: Activity): Row {
    const known = this.rows.get(parent);
    if (known) return known;
    const children = availableChildren(this.course, parent);
    const stops = new Array<number>(children.length).fill(Infinity);
    children.forEach((child, at) => {
      if (isStop(this.course, child)) stops[at] = at;
    });
    for (let at = stops.length - 2; at >= 0; at -= 1)
      stops[at] = Math.min(stops[at] ?? at, stops[at + 1] ?? at);
    const row = { places: new Map(children.map((child, at) => [child, at])), stops };
    this.rows.set(parent, row);
    return row;
  }
}

const isStop = (course: Course, activity: Activity): boolean =>
  hasPreAction(course, activity, 'stopForwardTraversal');

/** SB.2.4 Choice Activity Traversal, forward; backward it is only a cluster's `forwardOnly` that stops. */
const passThrough = (activity: Activity, course: Course): void => {
  if (isStop(course, activity)) throw new SequencingException('SB.2.4-1');
};

/** A cluster that prevents activation must not be opened by a choice from outside. */
const mayActivate = (course: Course, activity: Activity, ancestor: Activity): void => {
  if (activity === ancestor || stateOf(course, activity).isActive) return;
  if (activity.definition.control.preventActivation) throw new SequencingException('SB.2.9-6');
};

const mayLeave = (activity: Activity): void => {
  if (!activity.definition.control.choiceExit) throw new SequencingException('SB.2.9-7');
};

const isOffered = (sight: Sight, target: Activity): void => {
  const { course } = sight;
  for (const activity of pathDown(target)) {
    if (activity.parent && !sight.rowOf(activity.parent).places.has(activity))
      throw new SequencingException('SB.2.9-2');
    if (hasPreAction(course, activity, 'hiddenFromChoice')) throw new SequencingException('SB.2.9-3');
  }
  if (target.parent && !target.parent.definition.control.choice) throw new SequencingException('SB.2.9-4');
};

/** SB.2.9.2 Choice Flow Tree Traversal: the neighbour of a constrained activity, itself at the ends. */
const neighbourOf = (course: Course, activity: Activity, direction: Direction): Activity => {
  for (let at: Activity | null = activity; at?.parent; at = at.parent) {
    const children = availableChildren(course, at.parent);
    const next = children[children.indexOf(at) + (direction === 'forward' ? 1 : -1)];
    if (next) return next;
  }
  return activity;
};

const amongSiblings = (sight: Sight, current: Activity, target: Activity): void => {
  const { parent } = target;
  if (!parent) throw new SequencingException('SB.2.4-3');
  const { places, stops } = sight.rowOf(parent);
  const [from, to] = [places.get(current), places.get(target)];
  // Activities outside the selected children are never passed.
  if (from === undefined || to === undefined) return;
  if (to > from && to > (stops[from] ?? Infinity)) throw new SequencingException('SB.2.4-1');
  if (to < from && parent.definition.control.forwardOnly) throw new SequencingException('SB.2.4-2');
};

const downFrom = (course: Course, ancestor: Activity, target: Activity, isForward: boolean): void => {
  const path = pathDown(target);
  for (const activity of path.slice(path.indexOf(ancestor), -1)) {
    if (isForward) passThrough(activity, course);
    mayActivate(course, activity, ancestor);
  }
};

const acrossTree = (course: Course, current: Activity, target: Activity, ancestor: Activity): void => {
  const path = pathUp(current);
  const left = path.slice(0, path.indexOf(ancestor));
  left.forEach(mayLeave);
  // It constrains choice to its neighbours; a played activity is not asked.
  const constrained = left.find(
    (activity) => !isLeaf(activity) && activity.definition.control.constrainChoice,
  );
  if (constrained) {
    const next = neighbourOf(
      course,
      constrained,
      isAfter(course, target, constrained) ? 'forward' : 'backward',
    );
    const isReached = pathUp(target).includes(next) || target === constrained;
    if (!isReached) throw new SequencingException('SB.2.9-8');
  }
  downFrom(course, ancestor, target, isAfter(course, target, current));
};

const isReachable = (sight: Sight, target: Activity): void => {
  const { course } = sight;
  const current = currentOf(course);
  if (current === target) return;
  const ancestor = current ? commonAncestor(course, current, target) : course.root;
  if (current && current.parent === target.parent) amongSiblings(sight, current, target);
  else if (!current || current === ancestor) {
    if (target !== ancestor) downFrom(course, ancestor, target, true);
  } else if (target === ancestor) pathUp(current).slice(0, pathUp(current).indexOf(target)).forEach(mayLeave);
  else acrossTree(course, current, target, ancestor);
};

/** What is meant by a choice: with the page of a group the group itself, where none may choose among what is in it. */
export const meantBy = (target: Activity): Activity => {
  const group = target.parent;
  return group && group.definition.entry === target.id && !group.definition.control.choice ? group : target;
};

/**
 * SB.2.9 Choice Sequencing Request: what to deliver when an activity is chosen; of a cluster what flow finds in it.
 *
 * @throws {SequencingException} when it may not be chosen, or leads to nothing
 */
export const chosen = (course: Course, target: Activity, sight = new Sight(course)): Activity => {
  isOffered(sight, target);
  isReachable(sight, target);
  if (isLeaf(target)) return target;
  try {
    return flowFrom(course, target, 'forward', true);
  } catch (error) {
    if (error instanceof SequencingException) throw new SequencingException('SB.2.9-9');
    throw error;
  }
};
