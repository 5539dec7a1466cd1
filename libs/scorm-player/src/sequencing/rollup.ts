import type { RollupRule } from '@campus/scorm-format';
import { availableChildren, isLeaf, pathUp, stateOf, type Activity, type Course } from './course.ts';
import { combine, hasPreAction, holds } from './rules.ts';
import { measureOf, progressOf, renew, setCompletion, setField, setProgress } from './tracking.ts';

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
      return !hasPreAction({ ...course, isPresentOnly: false }, child, 'skip');
    default:
      return true;
  }
};

/** RB.1.4 for one rule. Of no child at all it holds that all are, and that none is. */
const isMet = (course: Course, activity: Activity, rule: RollupRule): boolean => {
  const values = availableChildren(course, activity)
    .filter((child) => isTracked(child) && counts(course, child, rule.action))
    .map((child) =>
      combine(
        rule.conditions.map((condition) => holds(course, child, condition)),
        rule.combination,
      ),
    );
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
      return values.length > 0 && met / values.length >= rule.minimumPercent;
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

/** Used where the manifest has no rule of its own for the same result (SN 4.6.5). */
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
  renew(course, activity);
  const seen = { ...course, isPresentOnly: true };
  const measure = weightedMean(
    seen,
    activity,
    (child) => child.definition.rollup.measureWeight,
    (child) => measureOf(seen, child),
  );
  setField(course, activity, 0, 'measure', measure);
  const progress = weightedMean(
    seen,
    activity,
    (child) => child.definition.rollup.progressWeight,
    (child) => progressOf(seen, child),
  );
  setProgress(course, activity, progress);
  if (!definition.objectives[0].satisfiedByMeasure) {
    const satisfied = byRules(seen, activity, ['notSatisfied', 'satisfied']);
    if (satisfied !== null) setField(course, activity, 0, 'satisfied', satisfied);
  }
  if (definition.completionThreshold === null) {
    const completed = byRules(seen, activity, ['incomplete', 'completed']);
    if (completed !== null) setCompletion(course, activity, completed);
  }
};

/** Clusters by the global objectives that what is in them may read. */
const readersOf = (course: Course): ReadonlyMap<string, readonly Activity[]> => {
  const readers = new Map<string, Activity[]>();
  for (const { parent, definition } of course.activities.values()) {
    if (!parent) continue;
    const targets = definition.objectives[0].maps.flatMap(({ target, read }) =>
      read.length ? [target] : [],
    );
    for (const target of targets) {
      const known = readers.get(target) ?? [];
      if (!known.includes(parent)) readers.set(target, [...known, parent]);
    }
  }
  return readers;
};

const readers = new WeakMap<Activity, ReadonlyMap<string, readonly Activity[]>>();

const readersIn = (course: Course): ReadonlyMap<string, readonly Activity[]> => {
  const known = readers.get(course.root) ?? readersOf(course);
  readers.set(course.root, known);
  return known;
};

/**
 * What may have changed with an activity: everything above it, and above whatever reads a global objective that one of
 * these writes; the deepest first.
 */
const affected = (course: Course, activity: Activity): Activity[] => {
  const all = new Set<Activity>();
  const next = pathUp(activity);
  for (let step = next.pop(); step; step = next.pop()) {
    if (all.has(step)) continue;
    all.add(step);
    for (const { maps } of step.definition.objectives)
      for (const { target, write } of maps)
        if (write.length) next.push(...(readersIn(course).get(target) ?? []).flatMap(pathUp));
  }
  const clusters = [...all].filter((step) => !isLeaf(step));
  const depths = new Map(clusters.map((step) => [step, pathUp(step).length]));
  return clusters.sort((one, other) => (depths.get(other) ?? 0) - (depths.get(one) ?? 0));
};

/** RB.1.5 Overall Rollup: from an activity up to the root, and wherever else it can be felt. */
export const overallRollup = (course: Course, activity: Activity): void => {
  for (const step of affected(course, activity)) rollUp(course, step);
};
