import { stampTranslations } from '@campus/content-format';
import { relative, resolve } from 'node:path';
import { OperatorError, say, type Command } from '../command.ts';
import { courseFolders, refuseOptions } from './course-folders.ts';

export const contentStamp: Command = {
  name: 'content stamp',
  usage: 'content stamp DIR [FILE…]',
  summary: 'record in translations that they have been checked against their source',
  needsDatabase: false,
  async run(args) {
    refuseOptions(args);
    const [dir, ...files] = args.rest;
    const courses = await courseFolders(dir);
    if (files.length && courses.length > 1) {
      throw new OperatorError('Name the folder of one course before its files.');
    }
    const results = await Promise.all(
      courses.map(({ folder }) =>
        stampTranslations(
          folder,
          files.map((file) => inCourse(folder, file)),
        ),
      ),
    );
    const stamped = results.flatMap((result) => result.stamped);
    const unchanged = results.reduce((sum, result) => sum + result.unchanged.length, 0);
    say(
      args,
      [
        ...stamped.map((file) => `stamped ${file}`),
        `${stamped.length} stamped, ${unchanged} were stamped already.`,
      ],
      { stamped, unchanged },
    );
    return 0;
  },
};

/** A file as the operator names it, from here or from the course folder, relative to the course folder. */
function inCourse(folder: string, file: string): string {
  const fromHere = relative(folder, resolve(file));
  return fromHere.startsWith('..') ? file : fromHere;
}
