import { describe, expect, it } from '@jest/globals';
import {
  attemptsLeft,
  defaultAttemptPolicy,
  gradedStanding,
  openingOf,
  type AttemptPolicy,
  type AttemptStanding,
} from '../index.ts';

const policy = (more: Partial<AttemptPolicy> = {}): AttemptPolicy => ({ ...defaultAttemptPolicy, ...more });

describe('attempts a learner may still begin', () => {
  it.each<[number | null, number, number, number | null]>([
    [null, 7, 0, null],
    [3, 0, 0, 3],
    [3, 3, 0, 0],
    [3, 3, 1, 1],
    [1, 4, 0, 0],
  ])('of %p, %i begun, %i allowed more: %p', (maxAttempts, begun, extra, left) => {
    expect(attemptsLeft(policy({ maxAttempts }), begun, extra)).toBe(left);
  });
});

describe('what opening an activity does', () => {
  const open = { isFinished: false, isCompleted: false };
  const done = { isFinished: false, isCompleted: true };
  const ended = { isFinished: true, isCompleted: true };
  const dropped = { isFinished: true, isCompleted: false };
  it.each<[string, typeof open | null, Partial<AttemptPolicy>, number | null, string]>([
    ['nothing was begun', null, {}, null, 'new'],
    ['nothing may be begun', null, {}, 0, 'none'],
    ['one is open', open, {}, null, 'continue'],
    ['one is open and none is left', open, { newAttempt: 'always' }, 0, 'continue'],
    ['one is open, each launch begins one', open, { newAttempt: 'always' }, 2, 'new'],
    ['one is open and completed', done, {}, null, 'continue'],
    ['one is completed, the next begins after the end', done, { newAttempt: 'after-finish' }, null, 'new'],
    ['one is open, the next begins after the end', open, { newAttempt: 'after-finish' }, null, 'continue'],
    ['the last has ended', ended, {}, null, 'review'],
    ['the last ended before it was completed', dropped, {}, null, 'new'],
    ['the last ended before it was completed, some are left', dropped, {}, 2, 'new'],
    ['the last ended before it was completed, none is left', dropped, {}, 0, 'review'],
    ['the last has ended and is not shown again', ended, { review: false }, null, 'new'],
    ['the last has ended, none is left, none is shown', ended, { review: false }, 0, 'none'],
    ['the last has ended, the next begins after the end', ended, { newAttempt: 'after-finish' }, 1, 'new'],
    ['the last has ended, the next would begin', ended, { newAttempt: 'after-finish' }, 0, 'review'],
  ])('when %s', (_name, last, more, left, opening) => {
    expect(openingOf(last, policy(more), left)).toBe(opening);
  });
});

describe('the result of an activity', () => {
  const attempt = (
    number: number,
    state: 'open' | 'completed' | 'finished',
    score: number | null,
    isPassed: boolean | null = null,
  ): AttemptStanding => ({
    number,
    isFinished: state === 'finished',
    isCompleted: state !== 'open',
    isPassed,
    score,
  });
  const three = [
    attempt(3, 'finished', 60, false),
    attempt(1, 'finished', 50, false),
    attempt(2, 'completed', 90, true),
  ];
  it.each<[string, AttemptStanding[], Partial<AttemptPolicy>, [boolean, boolean | null, number | null]]>([
    ['no attempt', [], {}, [false, null, null]],
    ['an open one', [attempt(1, 'open', 30)], {}, [false, null, 30]],
    ['the highest', three, {}, [true, true, 90]],
    ['the first', three, { grading: 'first' }, [true, false, 50]],
    ['the last', three, { grading: 'last' }, [true, false, 60]],
    ['the average', three, { grading: 'average' }, [true, true, 66.67]],
    ['the average against a mark', three, { grading: 'average', mastery: 70 }, [true, false, 66.67]],
    ['the average just at a mark', three, { grading: 'average', mastery: 66.67 }, [true, true, 66.67]],
    [
      'an open one beside those that count',
      [attempt(1, 'finished', 80), attempt(2, 'open', 99)],
      {},
      [true, null, 80],
    ],
    [
      'one without a score',
      [attempt(1, 'finished', null), attempt(2, 'finished', 40)],
      { grading: 'first' },
      [true, null, 40],
    ],
    [
      'no score at all',
      [attempt(1, 'finished', null, true)],
      { grading: 'average', mastery: 50 },
      [true, true, null],
    ],
  ])('is of %s', (_name, attempts, more, [isCompleted, isPassed, score]) => {
    expect(gradedStanding(attempts, policy(more))).toEqual({ isCompleted, isPassed, score });
  });
});
