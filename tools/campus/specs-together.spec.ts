import { describe, expect, it } from '@jest/globals';
import { dealt, shuffled } from './specs-together.ts';

describe('specs that share a program', () => {
  it.each([
    { sizes: [], count: 2, groups: [] },
    { sizes: [5], count: 3, groups: [[5]] },
    { sizes: [1, 9, 4, 4], count: 2, groups: [[9], [4, 4, 1]] },
    { sizes: [3, 3, 3], count: 2, groups: [[3, 3], [3]] },
  ])('$sizes in $count groups', ({ sizes, count, groups }) => {
    expect(dealt(sizes, (size) => size, count)).toEqual(groups);
  });

  it.each([1, 2, 99])('stand in another order by the seed %i, the same each time, none left out', (seed) => {
    const specs = Array.from({ length: 12 }, (_, index) => index);
    const order = shuffled(specs, seed);
    expect(order).not.toEqual(specs);
    expect(shuffled(specs, seed)).toEqual(order);
    expect(order.toSorted((a, b) => a - b)).toEqual(specs);
  });
});
