import { randomUUID } from 'node:crypto';
import { type Persona } from './personas.ts';
import { zipOf } from './scorm.ts';
import { type TestCampus } from './campus.ts';
import { bring, library } from './uploads.ts';

/** A package on the shelf, published, and the upload it came by. */
export interface Shelf {
  libraryPackageId: string;
  versionId: string;
  uploadId: string;
}

export async function plantShelf(campus: TestCampus): Promise<Shelf> {
  const zip = new Uint8Array(await zipOf([{ id: 'A' }], { 'note.txt': randomUUID() }));
  const upload = await bring(campus.server, campus.as('tomas'), zip);
  const kept = await library(campus.as('tomas'), 'keepPackage', { uploadId: upload.id });
  const versionId = kept.versions[0]?.id ?? '';
  await library(campus.as('tomas'), 'publishPackageVersion', { versionId });
  return { libraryPackageId: kept.id, versionId, uploadId: upload.id };
}

/** One call of an operation of the console; each feature lists its own in `<feature>-operations.ts`. */
export type StaffCase = [
  operation: string,
  about: string,
  persona: Persona,
  variables: (shelf: Shelf) => object,
];

const page = { limit: 10, offset: 0 };
const reason = 'A reason that is long enough.';
const policy = {
  maxAttempts: 3,
  grading: 'LAST',
  mastery: 62.5,
  newAttempt: 'ALWAYS',
  review: true,
  completion: 'OPENED',
};
const command = (input: (shelf: Shelf) => object) => (shelf: Shelf) => ({
  input: { ...input(shelf), idempotencyKey: randomUUID() },
});

/** What staff ask and do, in the order of a package’s life. */
export const staffCases: StaffCase[] = [
  ['PackageUploads', 'their own', 'tomas', () => page],
  ['PackageUpload', 'ready', 'tomas', ({ uploadId: id }) => ({ id })],
  ['PackageUpload', 'somebody else’s', 'carla', ({ uploadId: id }) => ({ id })],
  ['KeepPackage', 'kept before', 'tomas', command(({ uploadId }) => ({ uploadId }))],
  ['CancelUpload', 'over', 'tomas', command(({ uploadId }) => ({ uploadId }))],
  ['RetryUpload', 'over', 'tomas', command(({ uploadId }) => ({ uploadId }))],
  ['LibraryPackages', 'all', 'carla', () => page],
  ['LibraryPackages', 'found', 'tomas', () => ({ ...page, search: 'tests' })],
  ['LibraryPackages', 'not for learners', 'ana', () => page],
  ['LibraryPackage', 'published', 'tomas', ({ libraryPackageId: id }) => ({ id })],
  ['LibraryVersionReport', 'with its report', 'tomas', ({ libraryPackageId: id }) => ({ id })],
  ['PublishPackageVersion', 'published before', 'tomas', command(({ versionId }) => ({ versionId }))],
  ['SetPackagePolicy', 'another', 'tomas', command(({ libraryPackageId }) => ({ libraryPackageId, policy }))],
  [
    'RenamePackage',
    'another',
    'tomas',
    command(({ libraryPackageId }) => ({ libraryPackageId, title: 'Ñandú' })),
  ],
  ['TryPackage', 'a place', 'tomas', command(({ versionId }) => ({ versionId }))],
  [
    'AttemptMove',
    'nobody to move',
    'carla',
    ({ libraryPackageId, versionId }) => ({ libraryPackageId, toVersionId: versionId, ...page }),
  ],
  [
    'MoveAttempts',
    'no such attempt',
    'carla',
    command(({ versionId }) => ({ toVersionId: versionId, attemptIds: [randomUUID()], reason })),
  ],
  ['ScormAttempts', 'none yet', 'tomas', ({ libraryPackageId }) => ({ libraryPackageId, ...page })],
  ['ScormAttempt', 'unknown', 'tomas', () => ({ id: randomUUID() })],
  ['ScormTimeline', 'unknown', 'tomas', () => ({ attemptId: randomUUID(), limit: 10 })],
  [
    'RepairScormStatus',
    'unknown',
    'tomas',
    command(() => ({ attemptId: randomUUID(), isCompleted: true, isPassed: true, score: 80, reason })),
  ],
  ['AllowScormAttempt', 'unknown', 'tomas', command(() => ({ attemptId: randomUUID(), reason }))],
  ['ExportableModules', 'all', 'tomas', () => ({ locale: 'es' })],
  ['Dispatches', 'none yet', 'tomas', () => ({ ...page, locale: 'es' })],
  [
    'CreateDispatch',
    'of nothing',
    'tomas',
    command(() => ({ targetId: randomUUID(), label: 'Ñandú', standard: 'SCORM_1_2', locales: ['es'] })),
  ],
  ['SwitchDispatch', 'unknown', 'tomas', command(() => ({ dispatchId: randomUUID(), isOpen: false }))],
  [
    'ArchivePackage',
    'off the shelf',
    'tomas',
    command(({ libraryPackageId }) => ({ libraryPackageId, isArchived: true })),
  ],
];
