import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../app.module.ts';
import { readConfig } from '@campus/platform/config/config.ts';
import { NestLog } from '@campus/platform/http/nest-log.ts';
import { CourseImporter, type CourseImport } from '@campus/course';
import { say, type Command } from '../command.ts';
import { correctionIn } from './correction-note.ts';
import { CorrectionRefused, CourseRefused, importCourses } from './import-courses.ts';

const lineOf = ({ courseKey, number, isNew, corrects }: CourseImport) => {
  if (corrects !== null)
    return `${courseKey}: version ${number} is a correction of version ${corrects}. Running editions keep theirs until it is applied in the console, under Versions.`;
  return isNew
    ? `${courseKey}: published as version ${number}.`
    : `${courseKey}: nothing has changed, version ${number} is published.`;
};

export const contentImport: Command = {
  name: 'content import',
  usage: `content import [DIR] [--correction --note es=TEXT en=TEXT fr=TEXT | --correction --note FILE.yaml]`,
  summary:
    'publish a course folder as a new version, completely or not at all; --correction: only if nothing but texts, media and keys differs from the version on offer, with a note for learners',
  needsDatabase: true,
  async run(args) {
    const {
      words: [folder],
      correction,
    } = await correctionIn(args, 1);
    const app = await NestFactory.createApplicationContext(AppModule.withoutClients(readConfig()), {
      logger: new NestLog(),
      abortOnError: false,
    });
    try {
      const done = await importCourses(app.get(CourseImporter), folder, correction);
      say(args, done.map(lineOf), done);
      return 0;
    } catch (error) {
      if (!args.json) throw error;
      if (error instanceof CourseRefused)
        say(args, [], { course: error.course, problems: error.invalid.reading.problems });
      else if (error instanceof CorrectionRefused) say(args, [], { course: error.course, ...error.why });
      else throw error;
      return 1;
    } finally {
      await app.close();
    }
  },
};
