import { describe, expect, it } from '@jest/globals';
import { outcomeResults, type Taught } from './outcome-results.ts';

const all = (text: string) => ({ es: text, en: text, fr: text });

const activity = (id: string, kind: 'lesson' | 'quiz', ...outcomes: string[]) => ({
  id,
  kind,
  key: id,
  titles: all(`Title of ${id}`),
  outcomes,
});

const link = (id: string) => ({ id, kind: 'lesson', title: `Title of ${id}` });

const moduleOf = (id: string, ...outcomes: string[]) => ({
  id,
  key: id,
  titles: all(`Module ${id}`),
  outcomes: outcomes.map((key) => ({ key, text: all(`Can ${key}`), guidelines: [] })),
});

const course: Taught = {
  modules: [moduleOf('m0', 'm0-lo1'), moduleOf('m1', 'm1-lo10', 'm1-lo2'), moduleOf('m2')],
  activities: [
    activity('welcome', 'lesson', 'm0-lo1'),
    activity('first', 'lesson', 'm1-lo10', 'm1-lo2'),
    activity('second', 'lesson', 'm1-lo2'),
    activity('quiz', 'quiz', 'm1-lo2'),
  ],
  questions: new Map([
    ['q1', { outcome: 'm1-lo2', points: 1 }],
    ['q2', { outcome: 'm1-lo2', points: 0.1 }],
    ['q3', { outcome: 'm1-lo10', points: 1 }],
    ['q4', { outcome: 'm0-lo1', points: 2 }],
    ['q5', { outcome: 'gone', points: 1 }],
  ]),
  isOpen: (id) => id !== 'second',
  screenOf: (outcome, id) =>
    outcome === 'm1-lo2' && id === 'second' ? { id: 'dos', title: 'Dos pasos' } : null,
};

const results = (...answers: [string, number | null][]) =>
  outcomeResults(
    answers.map(([question_id, points]) => ({ question_id, points })),
    course,
    'en',
  );

describe('what an attempt came to, outcome by outcome', () => {
  it('stands in the order of the course, with its module', () => {
    const found = results(['q1', 1], ['q5', 0], ['q3', 0], ['q4', 2]);
    expect(found.map(({ outcome, text, moduleTitle }) => [outcome, text, moduleTitle])).toEqual([
      ['m0-lo1', 'Can m0-lo1', 'Module m0'],
      ['m1-lo10', 'Can m1-lo10', 'Module m1'],
      ['m1-lo2', 'Can m1-lo2', 'Module m1'],
      ['gone', 'gone', null],
    ]);
  });

  it('adds up what was right of what could be', () => {
    expect(results(['q1', 0.2], ['q2', 0.1], ['q1', null])).toMatchObject([{ points: 0.3, maxPoints: 2.1 }]);
  });

  it('names what teaches it, never a test, whether it is open, and the screen that helps', () => {
    expect(results(['q1', 0])[0]?.taughtIn).toEqual([
      { ...link('first'), isOpen: true, screenId: null, screenTitle: null },
      { ...link('second'), isOpen: false, screenId: 'dos', screenTitle: 'Dos pasos' },
    ]);
  });
});
