import { describe, expect, it } from '@jest/globals';
import { deadlineOf, isInTime, mayStart } from './index.ts';

const minutes = (count: number) => new Date(Date.UTC(2026, 4, 1, 12, 0) + count * 60_000);
const attempt = (from: number, to: number | null) => ({
  startedAt: minutes(from),
  finishedAt: to === null ? null : minutes(to),
});

describe('mayStart', () => {
  it.each([
    { name: 'the first attempt', attempts: [], max: 1, cooldown: 10, now: 0, is: { allowed: true } },
    {
      name: 'one is open',
      attempts: [attempt(0, null)],
      max: 3,
      cooldown: 0,
      now: 5,
      is: { allowed: false, reason: 'ATTEMPT_OPEN' },
    },
    {
      name: 'the last allowed one is open',
      attempts: [attempt(-9, -8), attempt(0, null)],
      max: 2,
      cooldown: 0,
      now: 5,
      is: { allowed: false, reason: 'ATTEMPT_OPEN' },
    },
    {
      name: 'all are used',
      attempts: [attempt(0, 5), attempt(20, 25)],
      max: 2,
      cooldown: 10,
      now: 26,
      is: { allowed: false, reason: 'ATTEMPTS_USED_UP' },
    },
    {
      name: 'cooling down',
      attempts: [attempt(0, 5)],
      max: null,
      cooldown: 10,
      now: 14.99,
      is: { allowed: false, reason: 'COOLING_DOWN', until: minutes(15) },
    },
    {
      name: 'cooled down',
      attempts: [attempt(0, 5)],
      max: null,
      cooldown: 10,
      now: 15,
      is: { allowed: true },
    },
    {
      name: 'the latest end counts, not the last of the list',
      attempts: [attempt(6, 20), attempt(0, 5)],
      max: null,
      cooldown: 10,
      now: 21,
      is: { allowed: false, reason: 'COOLING_DOWN', until: minutes(30) },
    },
    { name: 'no cool-down', attempts: [attempt(0, 5)], max: 2, cooldown: 0, now: 5, is: { allowed: true } },
    {
      name: 'unlimited',
      attempts: Array(500).fill(attempt(0, 1)),
      max: null,
      cooldown: 0,
      now: 2,
      is: { allowed: true },
    },
    {
      name: 'none allowed',
      attempts: [],
      max: 0,
      cooldown: 0,
      now: 2,
      is: { allowed: false, reason: 'ATTEMPTS_USED_UP' },
    },
  ])('$name', ({ attempts, max, cooldown, now, is }) => {
    expect(mayStart(attempts, { max, cooldown }, minutes(now))).toEqual(is);
  });
});

describe('deadlineOf', () => {
  it.each<[number | null, number, Date | null]>([
    [null, 50, null],
    [30, 0, minutes(30)],
    [30, 50, minutes(45)],
    [30, 33, minutes(39.9)],
    [0, 50, minutes(0)],
  ])('%p minutes and %p %% more', (limit, extra, deadline) => {
    expect(deadlineOf(minutes(0), limit, extra)).toEqual(deadline);
  });
});

describe('isInTime', () => {
  const deadline = minutes(30);
  const after = (ms: number) => new Date(deadline.getTime() + ms);
  it.each<[number, number | undefined, boolean]>([
    [-1, undefined, true],
    [0, 0, true],
    [1, 0, false],
    [30_000, undefined, true],
    [30_001, undefined, false],
    [90_000, 90, true],
  ])('%p ms after the deadline with a grace of %p s: %p', (ms, grace, inTime) => {
    expect(isInTime(after(ms), deadline, grace)).toBe(inTime);
  });

  it('is always in time without a deadline', () => {
    expect(isInTime(minutes(1e6), null)).toBe(true);
  });
});
