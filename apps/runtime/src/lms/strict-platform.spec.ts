import { beforeEach, describe, expect, it } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import { findLms } from './find-api.ts';
import { Platform } from './platform.fixture.ts';
import { Recorder } from './recorder.ts';
import type { Interaction, Report } from './report.ts';

const long = `{First} line\nand a second: ${'palabra '.repeat(60)}`;
const told = (type: Interaction['type'], response: Interaction['response'], at = 0): Interaction => ({
  attempt: 'test',
  revision: 2,
  id: `q-${type}-${at}`,
  type,
  response,
  description: long,
  share: 1 / 3,
  weight: 2.5,
  objective: 'M3.1',
  at: Date.UTC(2026, 10, 28, 9, 5, 7),
  seconds: 3.14159,
});

/** Every form of an answer that a test or a simulation gives. */
const all: Interaction[] = [
  told('choice', [4]),
  told('choice', [0, 2, 35], 1),
  told('true-false', ['false']),
  told('matching', [
    [0, 3],
    [1, 2],
  ]),
  told('sequencing', [3, 1, 2, 0]),
  told('numeric', ['-12.5']),
  told('fill-in', [long]),
  told(
    'fill-in',
    Array.from({ length: 12 }, (_, at) => `field\t${at}`),
    1,
  ),
];
const report: Report = {
  suspend: 'x'.repeat(4096),
  location: 'a-very-long-key/'.repeat(40),
  isDone: true,
  isPassed: false,
  score: 66.666,
  progress: 2 / 3,
  questions: 10,
  attempts: [{ id: 'test', response: '1.a!', share: 0.5 }],
  objectives: [
    { id: 'M3.1', description: long, score: 33.333 },
    { id: 'M3.2', description: '', score: null },
  ],
};

const open = (page: object) =>
  Recorder.open({
    lms: findLms(page),
    packageId: 'p',
    around: {
      storage: () => localStorage,
      database: () => new IDBFactory(),
      place: '/content/1/index.html',
      isOnline: () => true,
      now: () => 0,
      later: () => () => {},
      reachesSite: () => Promise.resolve(true),
    },
  });
const idsIn = ({ stored }: Platform, list: string) =>
  Object.keys(stored)
    .filter((name) => new RegExp(`^cmi\\.${list}\\.\\d+\\.id$`).test(name))
    .map((name) => stored[name]);
const both = ['1.2', '2004'] as const;
const pageOf = (platform: Platform, standard: (typeof both)[number]) =>
  standard === '1.2' ? platform : platform.of2004;

beforeEach(() => localStorage.clear());

describe('a platform that refuses whatever has another form', () => {
  it.each(both)('%s: refuses nothing we say, in three launches', async (standard) => {
    const platform = new Platform();
    for (let launch = 0; launch < 3; launch++) {
      const recorder = await open(pageOf(platform, standard));
      recorder.report({ ...report, isDone: false, isPassed: null }, all, true, 'now');
      recorder.report(report, all, true, 'now');
      recorder.finish();
    }
    expect(platform.refused).toEqual([]);
    // Answers of 1.2 cannot be read back; in 2004 each has its index.
    const answers = standard === '1.2' ? 3 * all.length : all.length;
    expect(idsIn(platform, 'interactions')).toHaveLength(answers);
    expect(idsIn(platform, 'interactions').at(-1)).toBe('q-fill-in-1');
    // In 2004 an objective is reported once it has a score.
    expect(idsIn(platform, 'objectives')).toEqual(standard === '1.2' ? ['M3.1', 'M3.2'] : ['M3.1']);
  });

  it('1.2: refuses no detour either', async () => {
    const platform = new Platform();
    const recorder = await open(platform);
    platform.isDown = true;
    recorder.report({ ...report, isDone: false, isPassed: null }, all.slice(0, 2), false, 'now');
    recorder.report(report, all, false, 'now');
    expect(platform.refused).toEqual([]);
  });

  it('1.2: hears of 250 answers and no more, and of the status', async () => {
    const platform = new Platform();
    const many = Array.from({ length: 260 }, (_, at) => told('choice', [1], at));
    (await open(platform)).report(report, many, false, 'now');
    expect(idsIn(platform, 'interactions')).toHaveLength(250);
    expect(platform.stored['cmi.core.lesson_status']).toBe('failed');
  });

  it('2004: hears of an attempt that has no room in one line, and of the next one in its place', async () => {
    const platform = new Platform();
    const answers = (attempt: string, count: number, revision: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...told('choice', [1], at),
        attempt,
        revision,
        id: `${attempt}-${revision}-${at}`,
      }));
    const first = [...answers('small', 3, 1), ...answers('test', 30, 2)];
    const line = (response: string) => ({
      ...report,
      attempts: [
        { id: 'small', response: '1.b', share: 0 },
        { id: 'test', response, share: 0.5 },
      ],
    });
    (await open(platform.of2004)).report(line('1.a'), first, false, 'now');
    const ids = ['small-1-0', 'small-1-1', 'small-1-2', 'test'];
    expect(idsIn(platform, 'interactions')).toEqual(ids);
    expect(platform.stored['cmi.interactions.3.learner_response']).toBe('1.a');
    (await open(platform.of2004)).report(line('1.b!'), answers('test', 30, 3), false, 'now');
    expect(idsIn(platform, 'interactions')).toEqual(ids);
    expect(platform.stored['cmi.interactions.3.learner_response']).toBe('1.b!');
    expect(platform.refused).toEqual([]);
  });

  it('2004: is told of a package with many questions test by test', async () => {
    const platform = new Platform();
    const one = { ...report, questions: 143 };
    (await open(platform.of2004)).report(one, [told('choice', [1])], false, 'now');
    expect(idsIn(platform, 'interactions')).toEqual(['test']);
    expect(platform.stored['cmi.objectives.0.score.raw']).toBe('33.33');
  });

  it('would see a text of two lines, a brace in front, a number too long, an answer out of order', () => {
    const platform = new Platform();
    const lms = findLms(platform.of2004);
    const at = 'cmi.interactions.0';
    expect(lms?.set(`${at}.type`, 'numeric')).toBe(false);
    expect(lms?.set(`${at}.id`, 'q')).toBe(true);
    expect(lms?.set(`${at}.type`, 'numeric')).toBe(true);
    expect(lms?.set(`${at}.learner_response`, '250000')).toBe(false);
    expect(lms?.set(`${at}.description`, 'two\nlines')).toBe(false);
    expect(lms?.set(`${at}.description`, '{brace')).toBe(false);
    expect(lms?.set('cmi.interactions.2.id', 'q')).toBe(false);
    expect(platform.refused).toHaveLength(5);
  });
});
