import { readCourse } from '@campus/content-format';
import { say, type Command } from '../command.ts';
import { courseFolders, overlayFolders, refuseOptions } from './course-folders.ts';
import { tableOf } from './content-table.ts';
import { reportOf } from './course-report.ts';

export const contentCheck: Command = {
  name: 'content check',
  usage: 'content check [DIR] [--strict] [--table]',
  summary:
    'report every error and gap of a course folder, and count its contents; --strict: stale texts and notes fail too; --table: so does a docs/course.md with other counts',
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
    const table = args.flags.has('table')
      ? await tableOf(read.map(({ name, reading: { stats } }) => ({ name, stats })))
      : null;
    say(
      args,
      [...read.flatMap(({ name, reading }) => reportOf(name, reading)), ...(table ? [table.sentence] : [])],
      read.map(({ name, reading: { problems, gaps, notes, stale, stats } }) => ({
        course: name,
        problems,
        gaps,
        notes,
        stale,
        ...stats,
      })),
    );
    return isGood && table?.isTrue !== false ? 0 : 1;
  },
};
