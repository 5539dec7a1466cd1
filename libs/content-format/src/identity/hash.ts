import { createHash } from 'node:crypto';
import type { BundleActivity, CourseBundle, ScormSource } from '../bundle.ts';
import { canonical } from './canonical.ts';

/** sha256 over the content of a course, independent of where its files are. */
export function bundleHash(bundle: Omit<CourseBundle, 'hash'>): string {
  const media = bundle.media.map(({ hash, name, bytes, type }) => ({ hash, name, bytes, type }));
  const modules = bundle.modules.map((module) => ({
    ...module,
    activities: module.activities.map(activityContent),
  }));
  return createHash('sha256')
    .update(canonical({ ...bundle, media, modules }))
    .digest('hex');
}

function activityContent(activity: BundleActivity): unknown {
  if (activity.kind !== 'scorm') return activity;
  const packages = Object.entries(activity.packages).map(([locale, source]) => [
    locale,
    packageContent(source),
  ]);
  return { ...activity, packages: Object.fromEntries(packages) };
}

function packageContent(source: ScormSource): unknown {
  if ('zip' in source) return source.hash;
  return { ...source, files: source.files.map(({ path, hash }) => ({ path, hash })) };
}
