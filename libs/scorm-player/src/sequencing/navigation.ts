import { chosen, meantBy } from './choice.ts';
import { deliver, endAttempt, endAttemptsUpTo } from './attempts.ts';
import {
  activityOf,
  availableChildren,
  commonAncestor,
  currentOf,
  isLeaf,
  pathUp,
  SequencingException,
  stateOf,
  suspendedOf,
  type Activity,
  type Course,
} from './course.ts';
import { flowFrom } from './flow.ts';
import { forgetGlobals } from './tracking.ts';
import { terminate, type SequencingRequest, type Termination } from './termination.ts';

export type Navigation =
  | 'start'
  | 'resumeAll'
  | 'continue'
  | 'previous'
  | 'choice'
  | 'jump'
  | 'exit'
  | 'exitAll'
  | 'abandon'
  | 'abandonAll'
  | 'suspendAll';

/** What came of it. */
export type Outcome =
  | { kind: 'delivered'; activityId: string; isResumed: boolean }
  /** The session continues with nothing shown: the learner has to choose. `code`: why nothing could be delivered. */
  | { kind: 'idle'; code: string | null }
  | { kind: 'ended' }
  /** It may not be; nothing has changed. */
  | { kind: 'refused'; code: string };

interface Plan {
  termination: Termination | null;
  request: SequencingRequest | 'start' | 'resumeAll' | 'choice' | 'jump';
}

const need = (isGood: boolean, code: string): void => {
  if (!isGood) throw new SequencingException(code);
};

const choosable = (course: Course, current: Activity | null, target: Activity): void => {
  need(!target.parent || target.parent.definition.control.choice, 'NB.2.1-10');
  if (!current) return;
  const path = pathUp(current);
  // The current activity itself is left whatever is chosen, even if it is the same one.
  const left = path.slice(0, Math.max(1, path.indexOf(commonAncestor(course, current, target))));
  const holdsBack = left.some(
    (activity) => stateOf(course, activity).isActive && !activity.definition.control.choiceExit,
  );
  need(!holdsBack, 'NB.2.1-8');
};

/** NB.2.1 Navigation Request. */
const planOf = (course: Course, navigation: Navigation, target: Activity | null): Plan => {
  const current = currentOf(course);
  const isOpen = current !== null && stateOf(course, current).isActive;
  const leaving: Termination | null = isOpen ? 'exit' : null;
  const control = current?.parent?.definition.control;
  switch (navigation) {
    case 'start':
      need(!current, 'NB.2.1-1');
      return { termination: null, request: 'start' };
    case 'resumeAll':
      need(!current, 'NB.2.1-1');
      need(suspendedOf(course) !== null, 'NB.2.1-3');
      return { termination: null, request: 'resumeAll' };
    case 'continue':
      need(control?.flow === true, 'NB.2.1-4');
      return { termination: leaving, request: 'continue' };
    case 'previous':
      need(control?.flow === true && !control.forwardOnly, 'NB.2.1-5');
      return { termination: leaving, request: 'previous' };
    case 'choice':
      if (!target) throw new SequencingException('NB.2.1-11');
      choosable(course, current, target);
      return { termination: leaving, request: 'choice' };
    case 'jump':
      need(target !== null, 'NB.2.1-11');
      need(!target?.parent || availableChildren(course, target.parent).includes(target), 'NB.2.1-11');
      return { termination: leaving, request: 'jump' };
    default:
      need(current !== null, 'NB.2.1-2');
      need(isOpen || (navigation !== 'exit' && navigation !== 'abandon'), 'NB.2.1-12');
      return { termination: navigation, request: 'exit' };
  }
};

/** A choice that leads to nothing leaves the learner at what was chosen (SB.2.9, step 11). */
const choose = (course: Course, target: Activity): Activity => {
  try {
    return chosen(course, target);
  } catch (error) {
    const current = currentOf(course);
    if (error instanceof SequencingException && error.code === 'SB.2.9-9' && current) {
      const ancestor = commonAncestor(course, current, target);
      endAttemptsUpTo(course, ancestor);
      if (stateOf(course, ancestor).isActive) endAttempt(course, ancestor);
      course.state.current = target.id;
    }
    throw error;
  }
};

/** SB.2.12 Sequencing Request: what to deliver; null: nothing; `ended`: the session is over. */
const targetOf = (
  course: Course,
  request: Plan['request'],
  target: Activity | null,
): Activity | 'ended' | null => {
  if (request === 'start')
    return isLeaf(course.root) ? course.root : flowFrom(course, course.root, 'forward', true);
  if (request === 'resumeAll') return suspendedOf(course);
  if (request === 'choice') return target && choose(course, target);
  if (request === 'jump') return target;
  const current = currentOf(course);
  if (!current) throw new SequencingException('SB.2.12-1');
  const state = stateOf(course, current);
  if (request === 'exit') return current.parent ? null : 'ended';
  if (request === 'retry') {
    need(!state.isActive && !state.isSuspended, 'SB.2.10-2');
    if (current === course.root && course.isEachAttemptAlone) forgetGlobals(course);
    return isLeaf(current) ? current : flowFrom(course, current, 'forward', true);
  }
  need(!current.parent || current.parent.definition.control.flow, 'SB.2.7-2');
  return flowFrom(course, current, request === 'continue' ? 'forward' : 'backward', false);
};

/** The session is over: the next one begins by a start, or by resuming all. */
const close = (course: Course): Outcome => {
  course.state.current = null;
  return { kind: 'ended' };
};

const carryOut = (course: Course, request: Plan['request'], target: Activity | null): Outcome => {
  try {
    const found = targetOf(course, request, target);
    if (found === 'ended') return close(course);
    if (found === null) return { kind: 'idle', code: null };
    const { isResumed } = deliver(course, found);
    return { kind: 'delivered', activityId: found.id, isResumed };
  } catch (error) {
    if (!(error instanceof SequencingException)) throw error;
    // Going on after the last activity is the end of the content.
    if (!error.endsSession || request !== 'continue') return { kind: 'idle', code: error.code };
    if (currentOf(course)) terminate(course, 'exitAll');
    return close(course);
  }
};

/**
 * OP.1 Overall Sequencing. A request that is not allowed is refused and changes nothing; an allowed one that
 * fails has still ended the current attempt.
 */
export const navigate = (course: Course, navigation: Navigation, targetId: string | null = null): Outcome => {
  const asked = activityOf(course, targetId);
  const target = asked && navigation === 'choice' ? meantBy(asked) : asked;
  try {
    const plan = planOf(course, navigation, target);
    const instead = plan.termination && terminate(course, plan.termination);
    if (navigation === 'abandon') return { kind: 'idle', code: null };
    return carryOut(course, instead ?? plan.request, target);
  } catch (error) {
    if (error instanceof SequencingException) return { kind: 'refused', code: error.code };
    throw error;
  }
};

/** The activity that was left and not put aside is delivered once more, whatever choice and flow say. */
export const redeliver = (course: Course): Outcome => {
  const current = currentOf(course);
  if (!current) return { kind: 'refused', code: 'SB.2.12-1' };
  try {
    const { isResumed } = deliver(course, current);
    return { kind: 'delivered', activityId: current.id, isResumed };
  } catch (error) {
    if (error instanceof SequencingException) return { kind: 'refused', code: error.code };
    throw error;
  }
};
