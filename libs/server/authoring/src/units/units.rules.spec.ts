import { describe, expect, it } from '@jest/globals';
import { dayAfter, HALF_A_YEAR, mayHoldUntil } from './units.rules.ts';

const now = new Date('2026-12-01T10:00:00Z');

describe('a unit holds', () => {
  it.each([
    ['until today', '2026-12-01', true],
    ['until a day within a year', '2027-12-02', true],
    ['not until a day that is over', '2026-11-30', false],
    ['not longer than a year', '2027-12-03', false],
  ])('%s', (_name, day, may) => {
    expect(mayHoldUntil(day, now)).toBe(may);
  });

  it('for half a year as long as nobody answers for it', () => {
    expect(dayAfter(now, HALF_A_YEAR)).toBe('2027-06-01');
  });
});
