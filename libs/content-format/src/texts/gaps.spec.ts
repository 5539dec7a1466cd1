import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../problems.ts';
import { readCourse } from '../read-course.ts';
import { type Change, replace, withCourse } from '../spec-course.ts';
import { paths } from '../spec-faults.ts';

const { card, cardEn, media, module1, pool, quiz } = paths;

/** What the valid course lacks after some changes; it can be used all the same. */
async function gapsOf(changes: Record<string, Change>): Promise<Problem[]> {
  return withCourse(changes, async (folder) => {
    const { bundle, gaps, problems } = await readCourse(folder);
    expect(problems).toEqual([]);
    expect(bundle).not.toBeNull();
    return gaps;
  });
}

const withoutMessages = (text: string): string =>
  text.replace(/:::message[\s\S]*$/, `${'word '.repeat(60)}\n`);

describe('a module lacks', () => {
  it.each<[string, Record<string, Change>, RegExp, number]>([
    [
      'a card',
      { [module1]: replace('cards: [01-hour]\n', ''), 'modules/01-first/cards': null },
      /no field card/,
      1,
    ],
    [
      'a message',
      { [card]: withoutMessages, [cardEn]: withoutMessages },
      /no card of this module has a message/,
      1,
    ],
    [
      'a graded quiz',
      {
        [quiz]: (text) => text.replace('graded: true', 'graded: false').replace(/pass: \d+\n/, ''),
        'course.yaml': replace('- passed: m1-quiz', '- done: m1-quiz'),
      },
      /no graded quiz/,
      1,
    ],
    [
      'outcomes taught',
      {
        'modules/01-first/lessons/01-hello/es.md': replace('outcomes: [m1-lo1]\n', ''),
        'modules/01-first/scorm/map/scorm.yaml': (text) => text.replace(/outcomes:.*\n/, ''),
      },
      /no lesson teaches the outcome m1-lo1/,
      8,
    ],
    [
      'outcomes tested',
      {
        [module1]: replace('activities:', '  - { key: m1-lo2, text: { es: Más., en: More. } }\nactivities:'),
        'modules/01-first/lessons/01-hello/es.md': replace('[m1-lo1]', '[m1-lo1, m1-lo2]'),
        [pool]: replace('outcome: m1-lo1', 'outcome: m1-lo2'),
      },
      /1 questions of the module's quiz test m1-lo2; at least 3/,
      9,
    ],
  ])('%s', async (_name, changes, reason, line) => {
    const gaps = await gapsOf(changes);
    expect(gaps.map((gap) => [gap.file, gap.line, gap.code])).toEqual([[module1, line, 'gap']]);
    expect(gaps[0]?.reason).toMatch(reason);
  });

  it('nothing when it only welcomes or closes', async () => {
    const gone = {
      [module1]: (text: string) =>
        text.replace('gate: true', 'assessed: false').replace('cards: [01-hour]\n', ''),
      'modules/01-first/cards': null,
    };
    expect(await gapsOf(gone)).toEqual([]);
  });
});

describe('the core layer of a lesson', () => {
  const lesson = 'modules/01-first/lessons/01-hello/es.md';
  const says = (minutes: number) => (text: string) => text.replace(/^minutes: .*$/m, `minutes: ${minutes}`);
  const promised = (text: string, minutes = 1): Record<string, Change> => ({
    'course.yaml': replace('modules:', `lessons: ${text}\nmodules:`),
    [lesson]: says(minutes),
    'modules/01-first/lessons/02-more/es.md': says(minutes),
  });
  const any = '{ words: [1, 9999], minutes: [1, 240] }';

  it('may be of any length where the course does not say', async () => {
    expect(await gapsOf({ [lesson]: says(90) })).toEqual([]);
  });

  it.each<[string, Record<string, Change>, RegExp]>([
    [
      'too few words',
      promised('{ words: [400, 800], minutes: [1, 240] }'),
      /have \d+ words in "(es|en)"; 400 to 800/,
    ],
    [
      'too many words',
      promised('{ words: [1, 2], minutes: [1, 240] }'),
      /have \d+ words in "(es|en)"; 1 to 2/,
    ],
    ['too many minutes', promised('{ words: [1, 9999], minutes: [1, 1] }', 2), /takes 2 minutes; 1 to 1/],
    [
      'minutes that its words and checks do not take',
      promised(any, 3),
      /says 3 minutes; its words and checks take 1\.\d/,
    ],
  ])('has %s', async (_name, changes, reason) => {
    const gaps = await gapsOf(changes);
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toMatchObject({ code: 'gap', reason: expect.stringMatching(reason) });
  });

  it('keeps to what the course says', async () => {
    expect(await gapsOf(promised(any))).toEqual([]);
  });

  it('takes a minute more for every 130 words', async () => {
    const longer = (text: string): string =>
      text.replace('## Qué hacer', `${'palabra '.repeat(390)}\n\n## Qué hacer`);
    const changes = { ...promised(any), [lesson]: (text: string) => longer(says(1)(text)) };
    const measured = await withCourse(changes, async (folder) => (await readCourse(folder)).gaps);
    expect(measured.map((gap) => gap.reason)).toEqual([
      'this lesson says 1 minutes; its words and checks take 4.1',
    ]);
  });
});

describe('a drawing', () => {
  const drawn = (width: number, size: number): Record<string, Change> => ({
    [`${media}/map.svg`]: `<svg viewBox="0 0 ${width} 200"><text font-size="${size}">Río</text></svg>`,
  });

  it('has letters that are read on a telephone', async () => {
    expect(await gapsOf(drawn(320, 13))).toEqual([]);
    expect(await gapsOf({ [`${media}/map.svg`]: '<svg viewBox="0 0 1280 200"><path/></svg>' })).toEqual([]);
  });

  it.each([
    [360, 13, '10.4'],
    [640, 16, '7.2'],
  ])('%s wide with letters of %s is a gap', async (width, size, seen) => {
    const [gap, ...more] = await gapsOf(drawn(width, size));
    expect(gap).toMatchObject({ file: `${media}/map.svg`, line: 1, code: 'gap' });
    expect(gap?.reason).toContain(`are ${seen} px high`);
    expect(more).toEqual([]);
  });
});
