import { join } from 'node:path';
import { readCourse, type CourseBundle } from '@campus/content-format';

const folder = join(import.meta.dirname, '../../../../content/micic-consular');

/** The course folder of this repository, read as the importer reads it: stories know by it what is right. */
export async function readBundle(): Promise<CourseBundle> {
  const { bundle, problems } = await readCourse(folder);
  if (!bundle) throw new Error(`The course has faults: ${problems.map(({ reason }) => reason).join('; ')}`);
  return bundle;
}
