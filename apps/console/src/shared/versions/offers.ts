import type { CourseVersions, DataOf } from '@campus/api-client';

export type VersionedCourse = DataOf<typeof CourseVersions>['courseVersions'][number];
export type Version = VersionedCourse['versions'][number];
export type EditionOnVersion = Version['editions'][number];

/** What an edition on `version` could be given: the version on offer, or where it stands, the one before a restored one. */
export const offerFor = (course: VersionedCourse, version: Version): Version | null => {
  const current = course.versions.find(({ isCurrent }) => isCurrent);
  return current && current.id !== version.id && current.structure === version.structure ? current : null;
};

/** An edition that is open, and the version it studies. */
export interface OpenEdition {
  edition: EditionOnVersion;
  version: Version;
}

/** Editions that could be given the version on offer, and were not given it and taken back. */
export const editionsToGive = (course: VersionedCourse): OpenEdition[] =>
  course.versions
    .filter((version) => offerFor(course, version) !== null)
    .flatMap((version) => version.editions.map((edition) => ({ edition, version })))
    .filter(({ edition }) => edition.phase !== 'CLOSED' && !edition.isTakenBack);
