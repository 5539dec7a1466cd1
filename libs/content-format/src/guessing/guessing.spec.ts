import { describe, expect, it } from '@jest/globals';
import { readCourse, type CourseReading } from '../read-course.ts';
import { replace, withCourse } from '../spec-course.ts';
import { fair, giveaways, type Planted, thirty, words } from './spec-sets.ts';

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

const reasons = async (checks: readonly Planted[]): Promise<string[]> => {
  const { notes, problems } = await readChecks(checks);
  expect(problems).toEqual([]);
  return notes.map(({ reason }) => reason);
};

describe('checks that are guessed, not thought about', () => {
  it('give nothing away when length, place and words are even', async () => {
    expect(await reasons(fair)).toEqual([]);
  });

  it.each(giveaways)('%s', async (_, checks, reason) => {
    const found = await reasons(checks);
    expect(found.length).toBe(2);
    for (const each of found) expect(each).toMatch(reason('check'));
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

/** The reading of the valid course with these questions in a pool of a module, or in one of a test. */
const readPool = (place: string, key: string, questions: readonly Planted[]): [string, string] => [
  `${place}/pools/${key}.yaml`,
  `key: ${key}\nquestions:\n${questions.map((each, index) => questionOf(each, `${key.length}${index + 100}`)).join('\n')}\n`,
];

const questionOf = ({ right, texts }: Planted, number: string): string =>
  [
    `  - uuid: 00000000-0000-4000-8000-${number.padStart(12, '0')}`,
    '    type: single',
    '    outcome: m1-lo1',
    '    difficulty: 1',
    '    prompt: { es: ¿Qué?, en: What? }',
    '    rationale: { es: Porque sí., en: Because. }',
    '    options:',
    ...texts.map(
      (text, at) =>
        `      - { key: o${at}, text: { es: "${text}", en: "${text}" }, correct: ${at === right} }`,
    ),
  ].join('\n');

const notesOn = (...pools: [string, string][]): Promise<string[]> =>
  withCourse(Object.fromEntries(pools), async (course) => {
    const { notes, problems } = await readCourse(course);
    expect(problems).toEqual([]);
    return notes.map(({ reason }) => reason);
  });

describe('pools that are guessed, not thought about', () => {
  it('give nothing away when length, place and words are even', async () => {
    expect(await notesOn(readPool('modules/01-first', 'more', fair))).toEqual([]);
  });

  it.each(giveaways)('%s', async (_, questions, reason) => {
    const found = await notesOn(readPool('modules/01-first', 'more', questions));
    expect(found.filter((each) => reason('question').test(each)).length).toBe(2);
  });

  it('are told by themselves when they are asked in a test, by the words that modules teach', async () => {
    const cued = (cue: string, name: string): Planted[] =>
      thirty((index) => ({
        right: index % 3,
        texts: words(index).map((text, at) => `${at === index % 3 ? cue : 'wait'} ${name}${text}`),
      }));
    const found = await notesOn(
      readPool('modules/01-first', 'taught', cued('call', 'm')),
      readPool('assessments', 'asked', cued('call', 'f')),
    );
    expect(found).toContain(
      'review the asked in "es": the words of the options alone answer 100 % of 30; at most 45 %',
    );
    const turned = await notesOn(
      readPool('modules/01-first', 'taught', cued('call', 'm')),
      readPool(
        'assessments',
        'asked',
        thirty((index) => ({ right: index % 3, texts: words(index) })),
      ),
    );
    expect(turned.filter((each) => each.startsWith('review the asked'))).toEqual([]);
  });
});
