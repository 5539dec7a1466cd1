import type { CorrectionPreview, CourseVersions, DataOf, VersionComparison } from '@campus/api-client';

export type VersionedCourse = DataOf<typeof CourseVersions>['courseVersions'][number];
export type Version = VersionedCourse['versions'][number];
export type EditionOnVersion = Version['editions'][number];
export type Comparison = NonNullable<DataOf<typeof VersionComparison>['versionComparison']>;
export type Change = Comparison['changes'][number];
export type Preview = NonNullable<DataOf<typeof CorrectionPreview>['correctionPreview']>;

/** What an edition on `version` could be given: the version on offer, or where it stands, the one before a restored one. */
export const offerFor = (course: VersionedCourse, version: Version): Version | null => {
  const current = course.versions.find(({ isCurrent }) => isCurrent);
  return current && current.id !== version.id && current.structure === version.structure ? current : null;
};

/** The version that one is best compared with: the one it corrects, else the one published before it. */
export const comparedWith = (course: VersionedCourse, version: Version): Version | null =>
  course.versions.find(({ number }) => number === version.corrects) ??
  course.versions.find(({ number }) => number < version.number) ??
  null;
