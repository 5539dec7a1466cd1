import { readCourse } from '@campus/content-format';
import { say, type Command } from './command.ts';
import { courseFolders, overlayFolders, refuseOptions } from './course-folders.ts';
import { reportOf } from './course-report.ts';

export const contentCheck: Command = {
  name: 'content check',
  usage: 'content check [DIR] [--strict]',
  summary: 'name every fault of a course folder; --strict: stale translations are faults',
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
    const isGood = read.every(
      ({ reading }) => !reading.problems.length && !(args.flags.has('strict') && reading.stale.length),
    );
    say(
      args,
      read.flatMap(({ name, reading }) => reportOf(name, reading)),
      read.map(({ name, reading: { problems, stale, stats } }) => ({
        course: name,
        problems,
        stale,
        modules: stats.modules,
      })),
    );
    return isGood ? 0 : 1;
  },
};
