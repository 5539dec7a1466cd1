import { describe, expect, it } from '@jest/globals';
import { nextRunAfter } from './retention.rules.ts';

describe('the nightly run', () => {
  it.each([
    ['2026-11-27T00:00:00.000Z', '2026-11-27T04:11:00.000Z'],
    ['2026-11-27T04:10:59.999Z', '2026-11-27T04:11:00.000Z'],
    ['2026-11-27T04:11:00.000Z', '2026-11-28T04:11:00.000Z'],
    ['2026-12-31T23:59:00.000Z', '2027-01-01T04:11:00.000Z'],
  ])('after %s is at %s', (moment, next) => {
    expect(nextRunAfter(new Date(moment)).toISOString()).toBe(next);
  });
});
