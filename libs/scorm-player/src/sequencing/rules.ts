import type { RollupCondition, RuleCondition, SequencingRule } from '@campus/scorm-format';
import { stateOf, type Activity, type Course } from './course.ts';
import { completionOf, measureOf, objectiveAt, satisfactionOf } from './tracking.ts';

/** True, false, or null for unknown. */
type Truth = boolean | null;

const not = (value: Truth): Truth => (value === null ? null : !value);

/** Three-valued: one false decides "all", one true decides "any", else what is unknown stays so. */
export const combine = (values: readonly Truth[], combination: 'all' | 'any'): Truth => {
  if (values.length === 0) return null;
  const decisive = combination === 'any';
  if (values.includes(decisive)) return decisive;
  return values.includes(null) ? null : !decisive;
};

const isLimitReached = (course: Course, activity: Activity): boolean => {
  const { attemptLimit } = activity.definition;
  return attemptLimit !== null && stateOf(course, activity).attempts >= attemptLimit;
};

const compare = (measure: number | null, holds: (measure: number) => boolean): Truth =>
  measure === null ? null : holds(measure);

const test = (
  course: Course,
  activity: Activity,
  condition: RollupCondition & Partial<RuleCondition>,
): Truth => {
  const at = objectiveAt(activity, condition.objective ?? null);
  if (at === undefined) return null;
  const { isTracked } = activity.definition.delivery;
  const threshold = condition.threshold ?? 0;
  switch (condition.test) {
    case 'satisfied':
      return isTracked ? satisfactionOf(course, activity, at) : null;
    case 'objectiveStatusKnown':
      return isTracked ? satisfactionOf(course, activity, at) !== null : null;
    case 'objectiveMeasureKnown':
      return isTracked ? measureOf(course, activity, at) !== null : null;
    case 'objectiveMeasureGreaterThan':
      return isTracked ? compare(measureOf(course, activity, at), (measure) => measure > threshold) : null;
    case 'objectiveMeasureLessThan':
      return isTracked ? compare(measureOf(course, activity, at), (measure) => measure < threshold) : null;
    case 'completed':
      return isTracked ? completionOf(course, activity, at) : null;
    case 'activityProgressKnown':
      return isTracked ? completionOf(course, activity, at) !== null : null;
    case 'attempted':
      return isTracked ? stateOf(course, activity).attempts > 0 : null;
    case 'attemptLimitExceeded':
      return isLimitReached(course, activity);
    case 'always':
      return true;
    default:
      return false;
  }
};

/** A condition as it stands, its `not` included. */
export const holds = (
  course: Course,
  activity: Activity,
  condition: RollupCondition & Partial<RuleCondition>,
): Truth => {
  const value = test(course, activity, condition);
  return condition.isNegated ? not(value) : value;
};

/** UP.2 Sequencing Rules Check: the action of the first rule that is met, among those given. */
export const actionOf = (
  course: Course,
  activity: Activity,
  rules: readonly SequencingRule[],
  actions?: readonly string[],
): string | null => {
  const met = rules.find(
    (rule) =>
      (actions === undefined || actions.includes(rule.action)) &&
      combine(
        rule.conditions.map((condition) => holds(course, activity, condition)),
        rule.combination,
      ) === true,
  );
  return met?.action ?? null;
};

export const hasPreAction = (course: Course, activity: Activity, action: string): boolean =>
  actionOf(course, activity, activity.definition.rules.pre, [action]) !== null;

/** UP.5 Check Activity: whether it may not be delivered, by a rule or a limit (UP.1). */
export const isBarred = (course: Course, activity: Activity): boolean => {
  if (hasPreAction(course, activity, 'disabled')) return true;
  const { isActive, isSuspended } = stateOf(course, activity);
  return (
    activity.definition.delivery.isTracked && !isActive && !isSuspended && isLimitReached(course, activity)
  );
};
