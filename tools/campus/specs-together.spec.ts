import { describe, expect, it } from '@jest/globals';
import { dealt } from './specs-together.ts';

describe('specs that share a program', () => {
  it.each([
    { sizes: [], count: 2, groups: [] },
    { sizes: [5], count: 3, groups: [[5]] },
    { sizes: [1, 9, 4, 4], count: 2, groups: [[9], [4, 4, 1]] },
    { sizes: [3, 3, 3], count: 2, groups: [[3, 3], [3]] },
  ])('$sizes in $count groups', ({ sizes, count, groups }) => {
    expect(dealt(sizes, (size) => size, count)).toEqual(groups);
  });
});
