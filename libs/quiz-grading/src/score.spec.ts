import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attemptScore, countedScore, isPassed } from './index.ts';

const items = (...pairs: [number, number][]) => pairs.map(([points, max]) => ({ points, max }));

describe('attemptScore', () => {
  it.each<[[number, number][], number]>([
    [[], 0],
    [[[0, 0]], 0],
    [[[0, 1]], 0],
    [[[1, 1]], 100],
    [[[1, 3]], 33.33],
    [[[2, 3]], 66.67],
    [[[1.005, 100]], 1.01],
    [[[0.125, 1000]], 0.01],
    [[[69.994, 100]], 69.99],
    [[[69.995, 100]], 70],
    [[[99.994, 100]], 99.99],
    [[[2, 1]], 100],
    [[[-1, 1]], 0],
  ])('%j scores %p', (pairs, score) => {
    expect(attemptScore(items(...pairs))).toBe(score);
  });

  it('is not moved by binary noise: eight tenths, added one by one, pass at 80', () => {
    const eight = Array.from({ length: 10 }, (_, at) => ({ points: at < 8 ? 0.1 : 0, max: 0.1 }));
    expect(eight.reduce((sum, { points }) => sum + points, 0)).toBeLessThan(0.8);
    expect(attemptScore(eight)).toBe(80);
    expect(isPassed(attemptScore(eight), 80)).toBe(true);
  });

  it('equals the exact fraction rounded half up, for every share of up to 40 points', () => {
    for (let max = 1; max <= 40; max += 1)
      for (let points = 0; points <= max; points += 1) {
        const exact = Number((BigInt(points) * 20000n + BigInt(max)) / (2n * BigInt(max))) / 100;
        expect(
          attemptScore(Array.from({ length: max }, (_, at) => ({ points: at < points ? 1 : 0, max: 1 }))),
        ).toBe(exact);
      }
  });

  it('stays within 0–100, does not depend on the order, and has two decimals', () => {
    const item = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      max: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (list) => {
        const marked = list.map(({ share, max }) => ({ points: share * max, max }));
        const score = attemptScore(marked);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(Number(score.toFixed(2))).toBe(score);
        expect(Math.abs(attemptScore(marked.toReversed()) - score)).toBeLessThanOrEqual(0.0101);
      }),
    );
  });
});

describe('isPassed', () => {
  it.each<[number, number | null, boolean | null]>([
    [70, 70, true],
    [69.99, 70, false],
    [100, 80, true],
    [0, 0, true],
    [100, null, null],
  ])('%p at %p: %p', (score, pass, passed) => {
    expect(isPassed(score, pass)).toBe(passed);
  });
});

describe('countedScore', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const attempts = [
    { score: 60, finishedAt: at(3) },
    { score: 90, finishedAt: at(1) },
    { score: 70.01, finishedAt: at(2) },
  ];
  it.each([
    ['best', 90],
    ['last', 60],
    ['average', 73.34],
  ] as const)('%s of three is %p', (counts, score) => {
    expect(countedScore(attempts, counts)).toBe(score);
    expect(countedScore([], counts)).toBeNull();
    expect(countedScore([{ score: 0, finishedAt: at(1) }], counts)).toBe(0);
  });

  it('takes the later in the list of two that ended together', () => {
    const twins = [
      { score: 10, finishedAt: at(1) },
      { score: 20, finishedAt: at(1) },
    ];
    expect(countedScore(twins, 'last')).toBe(20);
  });
});
