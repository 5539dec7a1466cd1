import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { readConfig } from '../platform/config/config.ts';
import { NestLog } from '../platform/http/nest-log.ts';
import { CourseImporter, type CourseImport } from '../modules/content-import/index.ts';
import { say, type Command } from './command.ts';
import { refuseOptions } from './course-folders.ts';
import { CourseRefused, importCourses } from './import-courses.ts';

const lineOf = ({ courseKey, number, isNew }: CourseImport) =>
  isNew
    ? `${courseKey}: published as version ${number}.`
    : `${courseKey}: nothing has changed, version ${number} is published.`;

export const contentImport: Command = {
  name: 'content import',
  usage: 'content import [DIR]',
  summary: 'publish a course folder as a new version, whole or not at all',
  needsDatabase: true,
  async run(args) {
    refuseOptions(args);
    const app = await NestFactory.createApplicationContext(AppModule.of(readConfig()), {
      logger: new NestLog(),
      abortOnError: false,
    });
    try {
      const done = await importCourses(app.get(CourseImporter), args.rest[0]);
      say(args, done.map(lineOf), done);
      return 0;
    } catch (error) {
      if (!(error instanceof CourseRefused) || !args.json) throw error;
      say(args, [], { course: error.course, problems: error.faults.reading.problems });
      return 1;
    } finally {
      await app.close();
    }
  },
};
