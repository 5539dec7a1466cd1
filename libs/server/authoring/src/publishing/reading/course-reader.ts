import { deserialize } from 'node:v8';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type CourseReading, type ReadCourseOptions } from '@campus/content-format';
import { DocumentThreads } from '@campus/platform/documents/document-threads.ts';
import { type ReadingTask } from './course-worker.ts';

/** Reads courses on a thread of its own: it takes seconds of a processor, and requests are answered meanwhile. */
@Injectable()
export class CourseReader implements OnApplicationShutdown {
  private readonly threads = new DocumentThreads<ReadingTask>(
    new URL('./course-worker.ts', import.meta.url),
    1,
  );

  async read(folder: string, options: ReadCourseOptions = {}): Promise<CourseReading> {
    return deserialize(await this.threads.make({ folder, options })) as CourseReading;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }
}
