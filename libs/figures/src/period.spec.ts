import { describe, expect, it } from '@jest/globals';
import { isDay, isQuarter, quarterOf, quartersBefore } from './period.ts';
import { publishedShare, shareOf } from './threshold.ts';

describe('periods', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-2-1', false],
    ['', false],
  ])('%j is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it.each([1, 2, 3, 4])('quarter %d is one', (quarter) => {
    expect(isQuarter(quarterOf(2026, quarter))).toBe(true);
  });

  it.each([
    ['a year', '2026-01-01', '2026-12-31'],
    ['days of two quarters', '2026-03-31', '2026-04-30'],
    ['a quarter of two years', '2025-01-01', '2026-03-31'],
    ['no end', '2026-01-01', null],
  ])('%s is no quarter', (_what, from, to) => {
    expect(isQuarter({ from, to })).toBe(false);
  });

  it('the quarters that are over go back over the turn of the year', () => {
    expect(quartersBefore('2026-05-20', 3)).toEqual([
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2025-10-01', to: '2025-12-31' },
      { from: '2025-07-01', to: '2025-09-30' },
    ]);
  });
});

describe('shares', () => {
  it.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [0, 7, 0],
    [1, 0, null],
  ])('%d of %d is %p per cent', (part, whole, share) => {
    expect(shareOf(part, whole)).toBe(share);
  });

  it.each([
    ['of a small group', 2, 4, null],
    ['that counts few', 3, 40, null],
    ['that leaves few out', 38, 40, null],
    ['of everybody', 40, 40, 100],
    ['of half', 20, 40, 50],
  ])('published %s', (_what, part, whole, share) => {
    expect(publishedShare(part, whole)).toBe(share);
  });
});
