import { beforeEach, describe, expect, it } from '@jest/globals';
import { findLms } from './find-api.ts';
import { Platform } from './platform.fixture.ts';
import { Recorder } from './recorder.ts';
import type { Interaction, Report } from './report.ts';

const long = `{First} line\nand a second: ${'palabra '.repeat(60)}`;
const told = (type: Interaction['type'], response: Interaction['response'], at = 0): Interaction => ({
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
  objectives: [
    { id: 'M3.1', description: long, score: 33.333 },
    { id: 'M3.2', description: '', score: null },
  ],
};

const open = (page: object) =>
  new Recorder({
    lms: findLms(page),
    packageId: 'p',
    around: {
      storage: () => localStorage,
      place: '/content/1/index.html',
      isOnline: () => true,
      now: () => 0,
      later: () => () => {},
      reachesSite: () => Promise.resolve(true),
    },
  });
const both = ['1.2', '2004'] as const;
const pageOf = (platform: Platform, standard: (typeof both)[number]) =>
  standard === '1.2' ? platform : platform.of2004;

beforeEach(() => localStorage.clear());

describe('a platform that refuses whatever has another form', () => {
  it.each(both)('%s: refuses nothing we say, in three launches', (standard) => {
    const platform = new Platform();
    for (let launch = 0; launch < 3; launch++) {
      const recorder = open(pageOf(platform, standard));
      recorder.report({ ...report, isDone: false, isPassed: null }, all, true, 'now');
      recorder.report(report, all, true, 'now');
      recorder.finish();
    }
    expect(platform.refused).toEqual([]);
    expect(platform.stored[`cmi.interactions.${3 * all.length - 1}.id`]).toBe('q-fill-in-1');
    expect(platform.stored['cmi.objectives.1.id']).toBe('M3.2');
    expect(platform.stored['cmi.objectives.2.id']).toBeUndefined();
  });

  it('1.2: refuses no detour either', () => {
    const platform = new Platform();
    const recorder = open(platform);
    platform.isDown = true;
    recorder.report({ ...report, isDone: false, isPassed: null }, all.slice(0, 2), false, 'now');
    recorder.report(report, all, false, 'now');
    expect(platform.refused).toEqual([]);
  });

  it.each(both)('%s: hears of 250 answers and no more, and of the status', (standard) => {
    const platform = new Platform();
    const many = Array.from({ length: 260 }, (_, at) => told('choice', [1], at));
    open(pageOf(platform, standard)).report(report, many, false, 'now');
    const ids = Object.keys(platform.stored).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name));
    expect(ids).toHaveLength(250);
    const status = standard === '1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status';
    expect(platform.stored[status]).toBe('failed');
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
