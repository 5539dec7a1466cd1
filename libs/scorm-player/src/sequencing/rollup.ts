import type { RollupRule } from '@campus/scorm-format';
import { availableChildren, isLeaf, pathUp, stateOf, type Activity, type Course } from './course.ts';
import { combine, hasPreAction, holds } from './rules.ts';
import { measureOf, progressOf, setCompletion, setField, setProgress, setSatisfied } from './tracking.ts';

const isTracked = ({ definition }: Activity) => definition.delivery.isTracked;

/** RB.1.1: the weighted mean of what the children that take part in it have. */
const weightedMean = (
  course: Course,
  activity: Activity,
  weightOf: (child: Activity) => number,
  valueOf: (child: Activity) => number | null,
): number | null => {
  let weights = 0;
  let sum = 0;
  let isKnown = false;
  for (const child of availableChildren(course, activity).filter(isTracked)) {
    const value = valueOf(child);
    weights += weightOf(child);
    if (value === null) continue;
    sum += value * weightOf(child);
    isKnown = true;
  }
  return isKnown && weights > 0 ? sum / weights : null;
};

/** RB.1.4.2 Check Child for Rollup. */
const counts = (course: Course, child: Activity, action: RollupRule['action']): boolean => {
  const { rollup } = child.definition;
  const isAboutObjectives = action === 'satisfied' || action === 'notSatisfied';
  if (!(isAboutObjectives ? rollup.objectiveSatisfied : rollup.progressCompletion)) return false;
  const { attempts, isSuspended } = stateOf(course, child);
  switch (rollup.required[action]) {
    case 'ifNotSuspended':
      return attempts > 0 && !isSuspended;
    case 'ifAttempted':
      return attempts > 0;
    case 'ifNotSkipped':
      return !hasPreAction(course, child, 'skip');
    default:
      return true;
  }
};

/** RB.1.4 for one rule. A rule about no child at all is never met. */
const isMet = (course: Course, activity: Activity, rule: RollupRule): boolean => {
  const values = availableChildren(course, activity)
    .filter((child) => isTracked(child) && counts(course, child, rule.action))
    .map((child) =>
      combine(
        rule.conditions.map((condition) => holds(course, child, condition)),
        rule.combination,
      ),
    );
  if (values.length === 0) return false;
  const met = values.filter((value) => value === true).length;
  switch (rule.children) {
    case 'all':
      return met === values.length;
    case 'any':
      return met > 0;
    case 'none':
      return values.every((value) => value === false);
    case 'atLeastCount':
      return met >= rule.minimumCount;
    case 'atLeastPercent':
      return met / values.length >= rule.minimumPercent;
  }
};

const defaultRule = (
  action: RollupRule['action'],
  test: RollupRule['conditions'][number]['test'],
): RollupRule => ({
  children: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  combination: 'any',
  conditions: [{ test, isNegated: false }],
  action,
});

/** What holds where the manifest has no rule of its own about the same (SN 4.6.5). */
const defaults: readonly RollupRule[] = [
  defaultRule('notSatisfied', 'objectiveStatusKnown'),
  defaultRule('satisfied', 'satisfied'),
  defaultRule('incomplete', 'activityProgressKnown'),
  defaultRule('completed', 'completed'),
];

type Pair = readonly [no: RollupRule['action'], yes: RollupRule['action']];

/** The later of the two wins: first whether it is not, then whether it is. Null: no rule is met. */
const byRules = (course: Course, activity: Activity, pair: Pair): boolean | null => {
  const own = activity.definition.rollup.rules.filter(({ action }) => pair.includes(action));
  const rules = own.length > 0 ? own : defaults.filter(({ action }) => pair.includes(action));
  const isAnyMet = (action: RollupRule['action']) =>
    rules.some((rule) => rule.action === action && isMet(course, activity, rule));
  if (isAnyMet(pair[1])) return true;
  return isAnyMet(pair[0]) ? false : null;
};

const rollUp = (course: Course, activity: Activity): void => {
  const { definition } = activity;
  if (!definition.delivery.isTracked) return;
  const measure = weightedMean(
    course,
    activity,
    (child) => child.definition.rollup.measureWeight,
    (child) => measureOf(course, child),
  );
  setField(course, activity, 0, 'measure', measure);
  const progress = weightedMean(
    course,
    activity,
    (child) => child.definition.rollup.progressWeight,
    (child) => progressOf(course, child),
  );
  setProgress(course, activity, progress);
  if (!definition.objectives[0].satisfiedByMeasure) {
    const satisfied = byRules(course, activity, ['notSatisfied', 'satisfied']);
    if (satisfied !== null) setSatisfied(course, activity, satisfied);
  }
  if (definition.completionThreshold === null) {
    const completed = byRules(course, activity, ['incomplete', 'completed']);
    if (completed !== null) setCompletion(course, activity, completed);
  }
};

/** RB.1.5 Overall Rollup: from an activity up to the root. */
export const overallRollup = (course: Course, activity: Activity): void => {
  for (const step of pathUp(activity)) if (!isLeaf(step)) rollUp(course, step);
};
