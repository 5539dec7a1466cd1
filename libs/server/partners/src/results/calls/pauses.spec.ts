import { describe, expect, it } from '@jest/globals';
import { pauseOf, pauseOfOne, readRetryAfter } from './pauses.ts';

describe('a platform that fails is asked again', () => {
  it.each([
    ['after the first time', 1, {}, 2],
    ['later each time', 3, {}, 8],
    ['never later than after half a minute', 50, {}, 30],
    ['when it asks to be', 1, { asked: 120 }, 120],
    ['not before, when it asks for less', 5, { asked: 1 }, 30],
    ['after an hour, whatever it asks for', 1, { asked: 1_000_000 }, 3_600],
    ['after ten minutes, when somebody has to mend it', 50, { isRefusal: true }, 600],
  ] as const)('%s', (_name, failures, why, seconds) => expect(pauseOf(failures, why, 0.5)).toBe(seconds));

  it('never by all servers at once', () => {
    expect(pauseOf(50, {}, 0)).toBe(22.5);
    expect(pauseOf(50, {}, 1)).toBe(37.5);
  });
});

it('a single score that fails waits longer each time, half an hour at most', () =>
  expect([1, 2, 3, 20].map((tries) => pauseOfOne(tries, 0.5))).toEqual([10, 20, 40, 1_800]));

describe('Retry-After', () => {
  const now = new Date('2026-12-01T10:00:00Z');
  it.each([
    [null, null],
    ['120', 120],
    [' 5 ', 5],
    ['Tue, 01 Dec 2026 10:01:30 GMT', 90],
    ['Tue, 01 Dec 2026 09:00:00 GMT', 0],
    ['soon', null],
  ])('%j: %j', (header, seconds) => expect(readRetryAfter(header, now)).toBe(seconds));
});
