import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type CourseStats, readCourse } from '@campus/content-format';
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
    const page = pageOf(await countedCourses());
    if (!args.flags.has('check')) {
      await writeFile(FILE, page);
      say(args, ['docs/course.md written.'], { written: FILE });
      return 0;
    }
    const same = await isWritten(page);
    say(args, [sentenceOf(same)], { same });
    return same ? 0 : 1;
  },
};

type Counted = { name: string; stats: CourseStats }[];

/** The courses of this repository, without overlays, which belong to others. */
async function countedCourses(): Promise<Counted> {
  const counted: Counted = [];
  for (const { name, folder } of await courseFolders('content')) {
    const { stats } = await readCourse(folder, { proves: false });
    counted.push({ name, stats });
  }
  return counted;
}

function pageOf(courses: Counted): string {
  const lines = [...INTRODUCTION];
  for (const { name, stats } of courses) {
    lines.push('', `## ${name}`);
    for (const table of courseTables(stats))
      lines.push('', `### ${table.title}`, '', ...markdownTable(table));
  }
  return `${lines.join('\n')}\n`;
}

const isWritten = async (page: string): Promise<boolean> =>
  (await readFile(FILE, 'utf8').catch(() => '')) === page;

const sentenceOf = (isTrue: boolean): string =>
  isTrue
    ? 'docs/course.md is up to date.'
    : 'docs/course.md is out of date: run ./campus content table and commit it.';

/** Whether docs/course.md matches the courses as read, and a sentence about it. */
export async function tableOf(courses: Counted): Promise<{ isTrue: boolean; sentence: string }> {
  const isTrue = await isWritten(pageOf(courses));
  return { isTrue, sentence: sentenceOf(isTrue) };
}
