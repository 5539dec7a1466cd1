import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readCourse } from '@campus/content-format';
import { OperatorError, say, type Command } from '../command.ts';
import { courseFolders, refuseOptions } from './course-folders.ts';
import { courseTables, markdownTable } from './course-tables.ts';

const FILE = resolve('docs/course.md');
const INTRODUCTION = [
  '# What there is of the course',
  '',
  'Written by `./campus content table`, and checked by `./campus test`: not by hand. What the columns count is told in [content-format.md](content-format.md).',
];

export const contentTable: Command = {
  name: 'content table',
  usage: 'content table [--check]',
  summary: 'write docs/course.md, the counts of content/, or check that it is up to date',
  needsDatabase: false,
  async run(args) {
    refuseOptions(args);
    if (args.rest.length) throw new OperatorError('"content table" takes no folder: it counts content/.');
    const text = await pageOf();
    if (!args.flags.has('check')) {
      await writeFile(FILE, text);
      say(args, ['docs/course.md written.'], { written: FILE });
      return 0;
    }
    const same = (await readFile(FILE, 'utf8').catch(() => '')) === text;
    const sentence = same
      ? 'docs/course.md is up to date.'
      : 'docs/course.md is out of date: run ./campus content table and commit it.';
    say(args, [sentence], { same });
    return same ? 0 : 1;
  },
};

/** The page for the courses of this repository, overlays apart: theirs are nobody else's to see. */
async function pageOf(): Promise<string> {
  const lines = [...INTRODUCTION];
  for (const { name, folder } of await courseFolders('content')) {
    const { stats } = await readCourse(folder, { proves: false });
    lines.push('', `## ${name}`);
    for (const table of courseTables(stats))
      lines.push('', `### ${table.title}`, '', ...markdownTable(table));
  }
  return `${lines.join('\n')}\n`;
}
