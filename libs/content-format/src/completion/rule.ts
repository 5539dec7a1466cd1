import type { BundleActivity, BundleRule } from '../bundle.ts';
import { suggestion } from '../problems.ts';
import type { YamlValue } from '../yaml-value.ts';

/** The word for every required lesson of every module. */
export const allLessons = 'lessons';

const kindsOfRule = ['all', 'any', 'done', 'passed', 'attended', 'plan'] as const;

/** What a rule may speak of. */
export interface RuleGround {
  /** By key. */
  activities: ReadonlyMap<string, BundleActivity>;
  /** Plans are reviewed: `plan.yaml` has a rubric. */
  hasRubric: boolean;
}

/** Reads a completion rule and puts uuids for the keys of activities. */
export function readRule(value: YamlValue, ground: RuleGround): BundleRule {
  const { activities } = ground;
  const fields = value.fields([], [...kindsOfRule, 'atLeast']);
  const kinds = kindsOfRule.filter((name) => fields.has(name));
  if (kinds.length !== 1) {
    value.fault(
      'rule',
      'a rule is one of {all: […]}, {any: […]}, {done: KEY}, {passed: KEY}, {attended: PER CENT}, {plan: approved}',
    );
    return { all: [] };
  }
  if (fields.has('atLeast') && !fields.has('passed'))
    fields.at('atLeast').fault('rule', '"atLeast" belongs to "passed"');
  if (fields.has('all')) return { all: readList(fields.at('all'), ground) };
  if (fields.has('any')) return { any: readList(fields.at('any'), ground) };
  if (fields.has('attended'))
    return { attended: { atLeast: fields.at('attended').number({ min: 1, max: 100 }) } };
  if (fields.has('plan')) return approvedPlan(fields.at('plan'), ground);
  if (fields.has('done')) return { done: doneKey(fields.at('done'), activities) };
  const atLeast = fields.optional<number | null>('atLeast', null, (each) =>
    each.number({ min: 1, max: 100 }),
  );
  const passed = passedKey(fields.at('passed'), activities, atLeast !== null);
  return atLeast === null ? { passed } : { passed, atLeast };
}

/** Without a rubric no plan is handed in, and nobody could ever meet the rule. */
function approvedPlan(value: YamlValue, { hasRubric }: RuleGround): BundleRule {
  const plan = value.oneOf(['approved']);
  if (!hasRubric)
    value.fault('rule', 'plans are approved by a rubric: plan.yaml has none, so nobody could meet this');
  return { plan };
}

function readList(value: YamlValue, ground: RuleGround): BundleRule[] {
  const list = value.list();
  if (list.length === 0) value.fault('rule', `"${value.name}" is empty`);
  return list.map((each) => readRule(each, ground));
}

function doneKey(value: YamlValue, activities: ReadonlyMap<string, BundleActivity>): string {
  const key = value.string();
  return key === allLessons ? key : (find(value, key, activities)?.uuid ?? '');
}

function passedKey(
  value: YamlValue,
  activities: ReadonlyMap<string, BundleActivity>,
  hasMark: boolean,
): string {
  const activity = find(value, value.string(), activities);
  if (!activity) return '';
  if (activity.kind !== 'quiz' && activity.kind !== 'scorm') {
    value.fault('rule', `"${activity.key}" is a ${activity.kind}: it can be done, not passed`);
  } else if (activity.kind === 'quiz' && activity.settings.pass === null && !hasMark) {
    value.fault('rule', `the quiz "${activity.key}" has no pass mark: use "done", or give "atLeast"`);
  } else if (activity.kind === 'scorm' && !hasMark) {
    value.fault('rule', `"${activity.key}" has no pass mark of its own: give "atLeast"`);
  }
  return activity.uuid;
}

function find(
  value: YamlValue,
  key: string,
  activities: ReadonlyMap<string, BundleActivity>,
): BundleActivity | undefined {
  const activity = activities.get(key);
  if (key !== '' && !activity) {
    value.fault(
      'reference',
      `no activity has the key "${key}"${suggestion(key, [...activities.keys(), allLessons])}`,
    );
  }
  return activity;
}
