import { describe, expect, it } from '@jest/globals';
import { courseOf, fact, factsOf } from './facts.fixture.ts';
import { isOpen, nextStep, progressOf, type ActivityFact } from './index.ts';

const course = courseOf(['m0', true], ['m1', true], ['m2', false], ['m3', false]);
const by = { by: 'carla', reason: 'Taken elsewhere' };
const at = (moduleId: string, over: Partial<ActivityFact> = {}) => fact({ moduleId, ...over });
const finished = { completed: true };

const activities = (over: Record<string, Partial<ActivityFact>> = {}) => {
  const all: Record<string, ActivityFact> = {
    welcome: at('m0', { minutes: 3 }),
    extra: at('m0', { required: false, minutes: 50 }),
    why: at('m1', { minutes: 6 }),
    quiz: at('m1', { kind: 'quiz', passMark: 70, minutes: 10 }),
    people: at('m2', { minutes: 7 }),
    law: at('m3', { minutes: 8 }),
  };
  return factsOf(Object.fromEntries(Object.entries(all).map(([id, one]) => [id, { ...one, ...over[id] }])));
};

describe('isOpen', () => {
  it.each([
    ['the first module from the start', 'welcome', {}, { open: true }],
    ['optional work of an open module', 'extra', {}, { open: true }],
    ['behind a gate', 'why', {}, { open: false, reason: 'GATE_CLOSED', gate: 'm0', missing: ['welcome'] }],
    ['after the gate', 'why', { welcome: finished }, { open: true }],
    [
      'behind the second gate',
      'law',
      { welcome: finished, why: finished },
      { open: false, reason: 'GATE_CLOSED', gate: 'm1', missing: ['quiz'] },
    ],
    [
      'behind both gates, the first is named',
      'law',
      { why: finished },
      { open: false, reason: 'GATE_CLOSED', gate: 'm0', missing: ['welcome'] },
    ],
    [
      'a module that is no gate holds nobody',
      'law',
      { welcome: finished, why: finished, quiz: finished },
      { open: true },
    ],
    ['an override opens', 'why', { welcome: { overridden: by } }, { open: true }],
    [
      'a quiz completed but failed opens',
      'people',
      { welcome: finished, why: finished, quiz: { completed: true, score: 10 } },
      { open: true },
    ],
    ['what nobody knows', 'gone', {}, { open: false, reason: 'UNKNOWN_ACTIVITY' }],
    [
      'what lies in no module of the course',
      'why',
      { why: { moduleId: 'm9' } },
      { open: false, reason: 'UNKNOWN_ACTIVITY' },
    ],
  ])('%s', (_, activity, over, opening) => {
    expect(isOpen(activity, course, activities(over))).toEqual(opening);
  });

  it('a gate without required work is open', () => {
    const facts = factsOf({ a: at('m0', { required: false }), b: at('m1') });
    expect(isOpen('b', course, facts)).toEqual({ open: true });
  });
});

describe('progressOf', () => {
  it('counts required activities and their minutes, in all and in each module', () => {
    const facts = activities({ welcome: finished, extra: finished, quiz: { overridden: by } });
    expect(progressOf(course, facts)).toEqual({
      completed: 2,
      required: 5,
      share: 0.4,
      minutesLeft: 21,
      modules: [
        { id: 'm0', open: true, completed: 1, required: 1, share: 1, minutesLeft: 0 },
        { id: 'm1', open: true, completed: 1, required: 2, share: 0.5, minutesLeft: 6 },
        { id: 'm2', open: false, completed: 0, required: 1, share: 0, minutesLeft: 7 },
        { id: 'm3', open: false, completed: 0, required: 1, share: 0, minutesLeft: 8 },
      ],
    });
  });
  it('is whole where nothing is required', () => {
    expect(progressOf(courseOf(), factsOf({}))).toEqual({
      completed: 0,
      required: 0,
      share: 1,
      minutesLeft: 0,
      modules: [],
    });
  });
});

describe('nextStep', () => {
  const done = { welcome: finished, why: finished, people: finished, law: finished };
  it.each([
    ['the beginning', {}, { activity: 'welcome', reason: 'NOT_COMPLETED' }],
    ['never optional work', { welcome: finished }, { activity: 'why', reason: 'NOT_COMPLETED' }],
    [
      'never past a gate',
      { law: finished, people: finished, welcome: finished, why: finished },
      { activity: 'quiz', reason: 'NOT_COMPLETED' },
    ],
    [
      'a failed quiz waits for the rest',
      { ...done, people: {}, quiz: { completed: true, score: 60 } },
      { activity: 'people', reason: 'NOT_COMPLETED' },
    ],
    [
      'a failed quiz at last',
      { ...done, quiz: { completed: true, score: 60 } },
      { activity: 'quiz', reason: 'NOT_PASSED' },
    ],
    ['a failed quiz that was overridden is over', { ...done, quiz: { score: 60, overridden: by } }, null],
    ['nothing is left', { ...done, quiz: { completed: true, score: 70 } }, null],
  ])('%s', (_, over, step) => {
    expect(nextStep(course, activities(over))).toEqual(step);
  });

  it('follows the order of modules, then of activities', () => {
    const facts = factsOf({ late: at('m1'), second: at('m0', finished), third: at('m0') });
    expect(nextStep(course, facts)).toEqual({ activity: 'third', reason: 'NOT_COMPLETED' });
  });
});

it('a follow-up, which comes months later, closes no gate', () => {
  const facts = factsOf({ later: fact({ moduleId: 'm0', monthsAfter: 6 }), next: fact({ moduleId: 'm2' }) });
  expect(isOpen('next', course, facts)).toEqual({ open: true });
});

describe('modules that an edition opens on a day', () => {
  const now = new Date('2027-01-18T06:00:00Z');
  const later = new Date('2027-01-25T06:00:00Z');
  const released = (over: Record<string, Partial<ActivityFact>>, ...waiting: string[]) => ({
    ...activities(over),
    releases: { now, opensAt: new Map(waiting.map((id) => [id, later])) },
  });
  const first = { welcome: finished, why: finished, quiz: { completed: true, score: 90 } };

  it.each([
    ['before its day', released(first, 'm2'), { open: false, reason: 'NOT_RELEASED', opensAt: later }],
    [
      'at the first moment of its day',
      { ...released(first, 'm2'), releases: { now: later, opensAt: new Map([['m2', later]]) } },
      { open: true },
    ],
    ['that nothing is said of', released(first, 'm3'), { open: true }],
    [
      'behind a gate, the gate is named',
      released({}, 'm2'),
      { open: false, reason: 'GATE_CLOSED', gate: 'm0', missing: ['welcome'] },
    ],
  ])('%s', (_, facts, opening) => {
    expect(isOpen('people', course, facts)).toEqual(opening);
  });

  it('are closed in the standing, and do not close what comes after unless they are gates', () => {
    const open = (facts: Parameters<typeof progressOf>[1]) =>
      progressOf(course, facts).modules.map((module) => module.open);
    expect(open(released(first, 'm2'))).toEqual([true, true, false, true]);
    expect(open(released({ welcome: finished }, 'm1'))).toEqual([true, false, false, false]);
  });

  it.each([
    ['the first open one', released(first, 'm2'), 'law'],
    ['none behind a gate that waits', released({ welcome: finished }, 'm1'), null],
    ['one behind a gate that waits and has nothing left to do', released(first, 'm1'), 'people'],
    ['none while everything waits', released(first, 'm2', 'm3'), null],
    ['the waiting one when its day has come', released(first, 'm3'), 'people'],
  ])('the next step is %s', (_, facts, activity) => {
    expect(nextStep(course, facts)?.activity ?? null).toBe(activity);
  });
});
