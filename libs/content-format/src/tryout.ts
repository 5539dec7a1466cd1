import type { BundleActivity, BundleTryout } from './bundle.ts';
import { suggestion } from './problems.ts';
import type { YamlValue } from './yaml-value.ts';

/** Reads what anyone may try without an account, and puts uuids for the keys of activities. */
export function readTryout(
  value: YamlValue,
  activities: ReadonlyMap<string, BundleActivity>,
): BundleTryout | null {
  const fields = value.fields([], ['lesson', 'scenario']);
  const find = (kind: 'lesson' | 'scenario') =>
    fields.nullable(kind, (key) => findOfKind(key, kind, activities));
  const tryout = { lesson: find('lesson'), scenario: find('scenario') };
  if (!fields.has('lesson') && !fields.has('scenario'))
    value.fault('value', '"tryout" names a lesson, a scenario or both: leave it out when nothing is tried');
  return tryout.lesson || tryout.scenario ? tryout : null;
}

function findOfKind(
  value: YamlValue,
  kind: 'lesson' | 'scenario',
  activities: ReadonlyMap<string, BundleActivity>,
): string | null {
  const key = value.string();
  const activity = activities.get(key);
  if (activity?.kind === kind) return activity.uuid;
  const keys = [...activities.values()].filter((each) => each.kind === kind).map((each) => each.key);
  if (key !== '') value.fault('reference', `no ${kind} has the key "${key}"${suggestion(key, keys)}`);
  return null;
}
