import { serialize } from 'node:v8';
import { readCourse, type ReadCourseOptions } from '@campus/content-format';
import { answerTasks } from '@campus/platform/documents/document-threads.ts';

/** A folder to read. */
export interface ReadingTask {
  folder: string;
  options: ReadCourseOptions;
}

answerTasks<ReadingTask>(async ({ folder, options }) => serialize(await readCourse(folder, options)));
