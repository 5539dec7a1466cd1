import { describe, expect, it } from '@jest/globals';
import { scoreMessage, scoreOf, type Work } from './score.ts';

const share = (over: object): Work => ({
  about: 'share',
  done: 0,
  required: 3,
  isBegun: true,
  isOver: false,
  ...over,
});
const activity = (over: object): Work => ({
  about: 'activity',
  isCompleted: false,
  isPassed: null,
  score: null,
  isOver: false,
  ...over,
});

describe('a platform is told of a course or module', () => {
  const cases: [string, Work, ReturnType<typeof scoreOf>][] = [
    ['nothing before it is begun', share({ isBegun: false }), null],
    ['nothing where nothing is required', share({ required: 0 }), null],
    ['begun', share({}), { given: 0, activity: 'InProgress', grading: 'Pending' }],
    ['a part', share({ done: 2 }), { given: 66.66, activity: 'InProgress', grading: 'Pending' }],
    [
      'never a hundred while something is left',
      share({ done: 29_999, required: 30_000 }),
      { given: 99.99, activity: 'InProgress', grading: 'Pending' },
    ],
    ['all of it', share({ done: 3 }), { given: 100, activity: 'Completed', grading: 'FullyGraded' }],
    [
      'counted by decision',
      share({ done: 3, isBegun: false }),
      { given: 100, activity: 'Completed', grading: 'FullyGraded' },
    ],
    [
      'a part that stays one',
      share({ done: 1, isOver: true }),
      { given: 33.33, activity: 'InProgress', grading: 'FullyGraded' },
    ],
  ];
  it.each(cases)('%s', (_name, work, score) => expect(scoreOf(work)).toEqual(score));
});

describe('a platform is told of one activity', () => {
  const cases: [string, Work, ReturnType<typeof scoreOf>][] = [
    ['begun', activity({}), { given: null, activity: 'Started', grading: 'NotReady' }],
    [
      'begun, and left',
      activity({ isOver: true }),
      { given: 0, activity: 'Started', grading: 'FullyGraded' },
    ],
    [
      'a test not passed',
      activity({ isCompleted: true, isPassed: false, score: 40 }),
      { given: 40, activity: 'Submitted', grading: 'FullyGraded' },
    ],
    [
      'a test passed',
      activity({ isCompleted: true, isPassed: true, score: 87.5 }),
      { given: 87.5, activity: 'Completed', grading: 'FullyGraded' },
    ],
    [
      'a lesson read',
      activity({ isCompleted: true }),
      { given: 100, activity: 'Completed', grading: 'FullyGraded' },
    ],
  ];
  it.each(cases)('%s', (_name, work, score) => expect(scoreOf(work)).toEqual(score));
});

it('a score without a number has no maximum either', () => {
  const at = new Date('2026-12-01T10:00:00.250Z');
  expect(
    scoreMessage({ given: 87.5, activity: 'Completed', grading: 'FullyGraded' }, { subject: '7', at }),
  ).toEqual({
    userId: '7',
    timestamp: '2026-12-01T10:00:00.250Z',
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    scoreGiven: 87.5,
    scoreMaximum: 100,
  });
  expect(
    scoreMessage({ given: null, activity: 'Started', grading: 'NotReady' }, { subject: '7', at }),
  ).not.toHaveProperty('scoreMaximum');
});
