import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { readConfig } from '../platform/config/config.ts';
import { NestLog } from '../platform/http/nest-log.ts';
import { CourseFaults, CourseImporter, type CourseImport } from '../modules/content-import/index.ts';
import { say, type Command } from './command.ts';
import { courseFolders, overlayFolders } from './course-folders.ts';
import { reportOf } from './course-report.ts';

const lineOf = ({ courseKey, number, isNew }: CourseImport) =>
  isNew
    ? `${courseKey}: published as version ${number}.`
    : `${courseKey}: nothing has changed, version ${number} is published.`;

/** Imports the courses of a folder; the first with faults stops it. */
export async function importCourses(
  importer: CourseImporter,
  dir: string | undefined,
): Promise<CourseImport[]> {
  const done: CourseImport[] = [];
  for (const { folder } of await courseFolders(dir)) {
    done.push(await importer.importCourse(folder, { overlays: overlayFolders(), actorId: null }));
  }
  return done;
}

export const contentImport: Command = {
  name: 'content import',
  usage: 'content import [DIR]',
  summary: 'publish a course folder as a new version, whole or not at all',
  needsDatabase: true,
  async run(args) {
    const app = await NestFactory.createApplicationContext(AppModule.of(readConfig()), {
      logger: new NestLog(),
    });
    try {
      const done = await importCourses(app.get(CourseImporter), args.rest[0]);
      say(args, done.map(lineOf), done);
      return 0;
    } catch (error) {
      if (!(error instanceof CourseFaults)) throw error;
      const { problems, stale, stats } = error;
      say(
        args,
        [...reportOf('refused', { bundle: null, problems: [...problems], stale: [...stale], stats })],
        { problems },
      );
      return 1;
    } finally {
      await app.close();
    }
  },
};
