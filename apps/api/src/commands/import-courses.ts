import { CourseFaults, CourseImporter, type CourseImport } from '../modules/content-import/index.ts';
import { PackageRefused } from '../modules/scorm/index.ts';
import { OperatorFault } from './command.ts';
import { courseFolders, overlayFolders } from './course-folders.ts';
import { reportOf } from './course-report.ts';
import { faultSentence } from './package-words.ts';

/** A course that was refused: its faults, as `content check` would tell them. */
export class CourseRefused extends OperatorFault {
  constructor(
    readonly course: string,
    readonly faults: CourseFaults,
  ) {
    const report = reportOf(course, { ...faults.reading, bundle: null });
    super([`${course} was not imported; nothing was changed.`, ...report].join('\n'));
  }
}

/** Imports the courses of a folder, `CONTENT_DIR` when none is named; the first with faults stops it. */
export async function importCourses(
  importer: CourseImporter,
  dir: string | undefined,
): Promise<CourseImport[]> {
  const overlays = await overlayFolders();
  const done: CourseImport[] = [];
  for (const { name, folder } of await courseFolders(dir)) {
    try {
      done.push(await importer.importCourse(folder, { overlays, actorId: null }));
    } catch (error) {
      if (error instanceof CourseFaults) throw new CourseRefused(name, error);
      if (error instanceof PackageRefused) {
        throw new OperatorFault(
          `${name} was not imported: a SCORM package was refused: ${faultSentence(error.fault)}`,
        );
      }
      throw error;
    }
  }
  return done;
}
