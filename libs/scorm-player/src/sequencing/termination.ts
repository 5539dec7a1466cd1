import { endAttempt, endAttemptsUpTo } from './attempts.ts';
import {
  currentOf,
  pathDown,
  pathUp,
  SequencingException,
  stateOf,
  type Activity,
  type Course,
} from './course.ts';
import { overallRollup } from './rollup.ts';
import { actionOf } from './rules.ts';

export type Termination = 'exit' | 'exitAll' | 'suspendAll' | 'abandon' | 'abandonAll';

/** The request that a sequencing rule substitutes; null: the original request stands. */
export type SequencingRequest = 'continue' | 'previous' | 'retry' | 'exit';

const needCurrent = (course: Course): Activity => {
  const current = currentOf(course);
  if (!current) throw new SequencingException('TB.2.3-1');
  return current;
};

/** TB.2.1 Sequencing Exit Action Rules: the highest activity above the current one that wants to be left. */
const applyExitRules = (course: Course): void => {
  const current = needCurrent(course);
  const target = pathDown(current)
    .slice(0, -1)
    .find((activity) => actionOf(course, activity, activity.definition.rules.exit) !== null);
  if (!target) return;
  endAttemptsUpTo(course, target);
  endAttempt(course, target);
  course.state.current = target.id;
};

interface PostCondition {
  request: SequencingRequest | null;
  termination: 'exitParent' | 'exitAll' | null;
}

/** TB.2.2 Sequencing Post Condition Rules. */
const postConditionOf = (course: Course): PostCondition => {
  const current = needCurrent(course);
  const action = stateOf(course, current).isSuspended
    ? null
    : actionOf(course, current, current.definition.rules.post);
  switch (action) {
    case 'continue':
    case 'previous':
    case 'retry':
      return { request: action, termination: null };
    case 'exitParent':
    case 'exitAll':
      return { request: null, termination: action };
    case 'retryAll':
      return { request: 'retry', termination: 'exitAll' };
    default:
      return { request: null, termination: null };
  }
};

const exitAll = (course: Course): void => {
  const current = needCurrent(course);
  if (stateOf(course, current).isActive) endAttempt(course, current);
  endAttemptsUpTo(course, course.root);
  if (stateOf(course, course.root).isActive) endAttempt(course, course.root);
  course.state.current = course.root.id;
};

const exit = (course: Course): SequencingRequest | null => {
  endAttempt(course, needCurrent(course));
  applyExitRules(course);
  for (;;) {
    const { request, termination } = postConditionOf(course);
    const current = needCurrent(course);
    if (termination === 'exitAll') {
      exitAll(course);
      return request ?? 'exit';
    }
    if (termination === 'exitParent') {
      // The root has nothing above it to leave: with it everything is left.
      if (!current.parent) return 'exit';
      course.state.current = current.parent.id;
      endAttempt(course, current.parent);
      continue;
    }
    return current.parent || request === 'retry' ? request : 'exit';
  }
};

const suspendAll = (course: Course): void => {
  const current = needCurrent(course);
  const { isActive, isSuspended } = stateOf(course, current);
  if (isActive || isSuspended) overallRollup(course, current);
  const suspended = isActive || isSuspended ? current : current.parent;
  if (!suspended) throw new SequencingException('TB.2.3-3');
  for (const activity of pathUp(suspended)) {
    const state = stateOf(course, activity);
    state.isActive = false;
    state.isSuspended = true;
  }
  course.state.suspended = suspended.id;
  course.state.current = course.root.id;
};

/**
 * TB.2.3 Termination Request: ends attempts, and tells what a rule wants instead of what was asked for.
 *
 * @throws {SequencingException} when there is nothing to end
 */
export const terminate = (course: Course, request: Termination): SequencingRequest | null => {
  const current = needCurrent(course);
  const isOpen = stateOf(course, current).isActive;
  if ((request === 'exit' || request === 'abandon') && !isOpen) throw new SequencingException('TB.2.3-2');
  switch (request) {
    case 'exit':
      return exit(course);
    case 'exitAll':
      exitAll(course);
      return 'exit';
    case 'suspendAll':
      suspendAll(course);
      return 'exit';
    case 'abandon':
      stateOf(course, current).isActive = false;
      return null;
    case 'abandonAll':
      for (const activity of pathUp(current)) stateOf(course, activity).isActive = false;
      course.state.current = course.root.id;
      return 'exit';
  }
};
