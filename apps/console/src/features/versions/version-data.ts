import type { CorrectionPreview, DataOf, VersionComparison } from '@campus/api-client';
import type { Version, VersionedCourse } from '../../shared/versions/offers.ts';

export type Comparison = NonNullable<DataOf<typeof VersionComparison>['versionComparison']>;
export type Change = Comparison['changes'][number];
export type Preview = NonNullable<DataOf<typeof CorrectionPreview>['correctionPreview']>;

/** The version that one is best compared with: the one it corrects, else the one published before it. */
export const comparedWith = (course: VersionedCourse, version: Version): Version | null =>
  course.versions.find(({ number }) => number === version.corrects) ??
  course.versions.find(({ number }) => number < version.number) ??
  null;
