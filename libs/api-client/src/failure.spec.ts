import { expect, it } from '@jest/globals';
import { spread } from './failure.ts';

it.each([
  [0, 0.9, 0],
  [2_000, 0, 2_000],
  [2_000, 0.5, 2_500],
  [2_000, 0.999, 2_999],
])('who is asked to stay away for %i ms comes back, by the lot %d, after %i', (asked, random, wait) => {
  expect(spread(asked, random)).toBe(wait);
});
