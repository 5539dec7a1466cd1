import {
  InvalidCourse,
  CourseImporter,
  NotACorrection,
  type CourseImport,
  type ImportOptions,
  type NoCorrection,
} from '@campus/course';
import { PackageRefused } from '@campus/scorm';
import { OperatorError } from '../command.ts';
import { courseFolders, overlayFolders } from './course-folders.ts';
import { reportOf } from './course-report.ts';
import { faultSentence } from '../scorm/package-sentences.ts';

/** A course that was refused: its faults, as `content check` would tell them. */
export class CourseRefused extends OperatorError {
  constructor(
    readonly course: string,
    readonly invalid: InvalidCourse,
  ) {
    const report = reportOf(course, { ...invalid.reading, bundle: null });
    super([`${course} was not imported; nothing was changed.`, ...report].join('\n'));
  }
}

/** A course that was to be a correction and is none: what differs, line by line. */
export class CorrectionRefused extends OperatorError {
  constructor(
    readonly course: string,
    readonly why: NoCorrection,
  ) {
    super([`${course} was not imported; nothing was changed.`, ...reasonOf(why)].join('\n'));
  }
}

/** Longer values say no more than that they differ. */
const LONGEST_VALUE = 120;
const short = (value: string) =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value || 'nothing';

function reasonOf(why: NoCorrection): string[] {
  switch (why.reason) {
    case 'NOTHING_PUBLISHED':
      return ['Nothing of it is published yet: import it without --correction.'];
    case 'NOTHING_CHANGED':
      return [`It says what version ${why.number} says, and there is no earlier version.`];
    case 'EARLIER_VERSION':
      return [
        `It is version ${why.number}, which was published before: ./campus content restore ${why.number}`,
      ];
    case 'NOTE_MISSING':
      return [`The note is missing in: ${why.locales.join(', ')}.`];
    case 'STRUCTURE_DIFFERS':
      return [
        `It is no correction of version ${why.number}: more than texts, media and keys differs.`,
        ...why.differences.map(({ part, key, aspect, before, after }) =>
          aspect === 'presence'
            ? `  ${part} ${key}: ${before === null ? 'is new' : 'is gone'}`
            : `  ${part} ${key}: ${aspect} was ${short(before ?? '')}, is ${short(after ?? '')}`,
        ),
      ];
  }
}

/** Imports the courses of a folder, `CONTENT_DIR` when none is named; the first with faults stops it. */
export async function importCourses(
  importer: CourseImporter,
  dir: string | undefined,
  correction?: ImportOptions['correction'],
): Promise<CourseImport[]> {
  const overlays = await overlayFolders();
  const folders = await courseFolders(dir);
  if (correction && folders.length > 1)
    throw new OperatorError('A correction concerns one course: name its folder.');
  const done: CourseImport[] = [];
  for (const { name, folder } of folders) {
    done.push(
      await importer
        .importCourse(folder, { overlays, actorId: null, correction })
        .catch((error: unknown) => refuseCourse(name, error)),
    );
  }
  return done;
}

/** Why a course was not imported, for the operator; anything else is thrown as it came. */
export function refuseCourse(name: string, error: unknown): never {
  if (error instanceof InvalidCourse) throw new CourseRefused(name, error);
  if (error instanceof NotACorrection) throw new CorrectionRefused(name, error.why);
  if (error instanceof PackageRefused) {
    throw new OperatorError(
      `${name} was not imported: a SCORM package was refused: ${faultSentence(error.fault)}`,
    );
  }
  throw error;
}
