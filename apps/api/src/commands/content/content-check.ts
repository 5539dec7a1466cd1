import { readCourse } from '@campus/content-format';
import { say, type Command } from '../command.ts';
import { courseFolders, overlayFolders, refuseOptions } from './course-folders.ts';
import { reportOf } from './course-report.ts';

export const contentCheck: Command = {
  name: 'content check',
  usage: 'content check [DIR] [--strict]',
  summary:
    'report every error and gap of a course folder, and count its contents; --strict: stale texts and notes fail too',
  needsDatabase: false,
  async run(args) {
    refuseOptions(args);
    const courses = await courseFolders(args.rest[0]);
    const overlays = await overlayFolders();
    const read = await Promise.all(
      courses.map(async ({ name, folder }) => ({
        name,
        reading: await readCourse(folder, { overlays }),
      })),
    );
    const isStrict = args.flags.has('strict');
    const isGood = read.every(
      ({ reading: { problems, gaps, notes, stale } }) =>
        problems.length + gaps.length + (isStrict ? notes.length + stale.length : 0) === 0,
    );
    say(
      args,
      read.flatMap(({ name, reading }) => reportOf(name, reading)),
      read.map(({ name, reading: { problems, gaps, notes, stale, stats } }) => ({
        course: name,
        problems,
        gaps,
        notes,
        stale,
        ...stats,
      })),
    );
    return isGood ? 0 : 1;
  },
};
