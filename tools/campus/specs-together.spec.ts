import { describe, expect, it } from '@jest/globals';
import { apiSpecsBelow, dealt, shuffled } from './specs-together.ts';

describe('specs that share a program', () => {
  it('are those of a folder as well as those that are named', () => {
    const named = 'apps/api/test/lti/launch.api.spec.ts';
    expect(apiSpecsBelow(named)).toEqual([named]);
    expect(apiSpecsBelow('apps/api/test/lti')).toContain(named);
    expect(apiSpecsBelow('apps/api/test/lt')).toEqual([]);
    expect(apiSpecsBelow('libs')).toEqual([]);
    expect(apiSpecsBelow('').length).toBeGreaterThan(apiSpecsBelow('apps/api/test/lti').length);
  });

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
