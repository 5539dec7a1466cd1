import { describe, expect, it } from '@jest/globals';
import { readCourse, type CourseReading } from '../read-course.ts';
import { replace, withCourse } from '../spec-course.ts';

/** The options of a check, and which is right. */
interface Planted {
  right: number;
  texts: string[];
}

const folder = 'modules/01-first/lessons/02-more';

const checkOf = ({ right, texts }: Planted, index: number): string =>
  [
    `:::check{id=planted-${index}}`,
    '¿Qué?',
    '',
    ...texts.map((text, place) => `- [${place === right ? 'x' : ' '}] ${text}`),
    ':::',
  ].join('\n');

/** The reading of the valid course with these checks in both languages of a lesson. */
const readChecks = (checks: readonly Planted[]): Promise<CourseReading> => {
  const text = checks.map(checkOf).join('\n\n');
  const opened = replace(':::extended\n', `::::extended\n${text}\n`);
  const closed = replace('\n:::\n\n:::plan', '\n::::\n\n:::plan');
  const change = (lesson: string) => closed(opened(lesson));
  return withCourse({ [`${folder}/es.md`]: change, [`${folder}/en.md`]: change }, (course) =>
    readCourse(course),
  );
};

const thirty = (make: (index: number) => Planted): Planted[] =>
  Array.from({ length: 30 }, (_, index) => make(index));

/** Three words of one length that no other check has. */
const words = (index: number): [string, string, string] => {
  const name = String.fromCharCode(97 + (index % 26)) + String.fromCharCode(97 + Math.floor(index / 26));
  return [`x${name}x`, `y${name}y`, `z${name}z`];
};

const fair = thirty((index) => ({ right: index % 3, texts: words(index) }));

const reasons = async (checks: readonly Planted[]): Promise<string[]> => {
  const { notes, problems } = await readChecks(checks);
  expect(problems).toEqual([]);
  return notes.map(({ reason }) => reason);
};

describe('checks that are guessed, not thought about', () => {
  it('give nothing away when length, place and words are even', async () => {
    expect(await reasons(fair)).toEqual([]);
  });

  it.each<[string, Planted[], RegExp]>([
    [
      'one option is much longer than the others',
      fair.map((check, index) =>
        index === 4
          ? { ...check, texts: check.texts.map((text, place) => (place ? text : `${text} ${text}`)) }
          : check,
      ),
      /^the longest option of this check is 1\.\d+ × the mean; at most 1\.25$/,
    ],
    [
      'the right option is the longest by one letter',
      fair.map(({ right, texts }) => ({
        right,
        texts: texts.map((text, place) => (place === right ? `${text}q` : text)),
      })),
      /^review the checks in "e[sn]": in 100 % of 3\d the right option is number 1 by length; at most 35 %$/,
    ],
    [
      'the right option is the second longest by one letter',
      fair.map(({ right, texts }) => ({
        right,
        texts: texts.map((text, place) =>
          place === right ? `${text}q` : place === (right + 1) % 3 ? `${text}qq` : text,
        ),
      })),
      /^review the checks in "e[sn]": in \d+ % of 3\d the right option is number 2 by length; at most 35 %$/,
    ],
    [
      'the right option is written in one place',
      fair.map((check) => ({ ...check, right: 1 })),
      /^review the checks in "e[sn]": in \d+ % of 3\d the right option is written as number 2; at most 40 %$/,
    ],
    [
      'a word stands in wrong options only',
      fair.map(({ right, texts }) => ({
        right,
        texts: texts.map((text, place) => `${place === right ? 'call' : 'wait'} ${text}`),
      })),
      /^review the checks in "e[sn]": the words of the options alone answer \d+ % of 3\d; at most 45 %$/,
    ],
  ])('%s', async (_, checks, reason) => {
    const found = await reasons(checks);
    expect(found.length).toBe(2);
    for (const each of found) expect(each).toMatch(reason);
  });

  it('are not judged as a set while they are few, for there is no pattern to speak of', async () => {
    expect(await reasons(fair.slice(0, 9).map((check) => ({ ...check, right: 1 })))).toEqual([]);
  });

  it('are counted beside the pools, in each language', async () => {
    const { stats } = await readChecks(fair);
    const checks = stats.guessing.filter(({ set }) => set === 'checks');
    expect(checks.map(({ locale }) => locale)).toEqual(['es', 'en']);
    for (const { single, ranks, words: guessed } of checks) {
      expect([single, Math.max(...ranks)]).toEqual([31, 35]);
      expect(guessed).toBeLessThanOrEqual(45);
    }
  });
});
