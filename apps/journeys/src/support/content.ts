import { join } from 'node:path';
import type { CourseBundle } from '@campus/content-format';
import { wholeCourse } from '@campus/content-format/testing';

/** The course folder of this repository. */
export const courseFolder = join(import.meta.dirname, '../../../../content/micic-consular');

/** Megabytes to parse: once for all the stories of a worker. */
let reading: Promise<CourseBundle> | undefined;

/** The course, read as the importer reads it: stories know by it what is right. */
export const readBundle = (): Promise<CourseBundle> => (reading ??= wholeCourse());
