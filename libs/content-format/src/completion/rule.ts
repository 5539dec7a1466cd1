import type { BundleActivity, BundleRule } from '../bundle.ts';
import { suggestion } from '../problems.ts';
import type { YamlValue } from '../yaml-value.ts';

/** The word for every required lesson of every module. */
export const allLessons = 'lessons';

/** Reads a completion rule and puts uuids for the keys of activities. */
export function readRule(value: YamlValue, activities: ReadonlyMap<string, BundleActivity>): BundleRule {
  const fields = value.fields([], ['all', 'any', 'done', 'passed', 'attended', 'atLeast']);
  const kinds = ['all', 'any', 'done', 'passed', 'attended'].filter((name) => fields.has(name));
  if (kinds.length !== 1) {
    value.fault(
      'rule',
      'a rule is one of {all: […]}, {any: […]}, {done: KEY}, {passed: KEY}, {attended: PER CENT}',
    );
    return { all: [] };
  }
  if (fields.has('atLeast') && !fields.has('passed'))
    fields.at('atLeast').fault('rule', '"atLeast" belongs to "passed"');
  if (fields.has('all')) return { all: readList(fields.at('all'), activities) };
  if (fields.has('any')) return { any: readList(fields.at('any'), activities) };
  if (fields.has('attended'))
    return { attended: { atLeast: fields.at('attended').number({ min: 1, max: 100 }) } };
  if (fields.has('done')) return { done: doneKey(fields.at('done'), activities) };
  const atLeast = fields.optional<number | null>('atLeast', null, (each) =>
    each.number({ min: 1, max: 100 }),
  );
  const passed = passedKey(fields.at('passed'), activities, atLeast !== null);
  return atLeast === null ? { passed } : { passed, atLeast };
}

function readList(value: YamlValue, activities: ReadonlyMap<string, BundleActivity>): BundleRule[] {
  const list = value.list();
  if (list.length === 0) value.fault('rule', `"${value.name}" is empty`);
  return list.map((each) => readRule(each, activities));
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
