import { join } from 'node:path';
import { readCourse, type CourseBundle } from '@campus/content-format';

/** The course folder of this repository. */
export const courseFolder = join(import.meta.dirname, '../../../../content/micic-consular');

/** Reading takes many seconds: once for all the stories of a worker. */
let reading: Promise<CourseBundle> | undefined;

/** The course, read as the importer reads it: stories know by it what is right. */
export const readBundle = (): Promise<CourseBundle> => (reading ??= read());

async function read(): Promise<CourseBundle> {
  const { bundle, problems } = await readCourse(courseFolder, { proves: false });
  if (!bundle) throw new Error(`The course has issues: ${problems.map(({ reason }) => reason).join('; ')}`);
  return bundle;
}
