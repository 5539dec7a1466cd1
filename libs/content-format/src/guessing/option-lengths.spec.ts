import { describe, expect, it } from '@jest/globals';
import { placeShares, rankShares, spreadOf } from './option-lengths.ts';
import { setOf } from './spec-sets.ts';

describe('the lengths of options', () => {
  it.each([
    [1, ['wait', 'call', 'stay']],
    [1.5, ['abcdef', 'abc', 'abc']],
    [2, ['abcdefgh', 'ab', 'ab']],
  ])('the longest is %d × the mean', (spread, texts) => {
    expect(spreadOf(setOf(0, ...texts).options)).toBe(spread);
  });

  it('rank the right option, and options of one length share their ranks', () => {
    expect(rankShares([setOf(0, 'abc', 'ab', 'a'), setOf(2, 'abc', 'ab', 'a')])).toEqual([50, 0, 50]);
    expect(rankShares([setOf(1, 'ab', 'ab', 'a')])).toEqual([50, 50, 0]);
    expect(rankShares([])).toEqual([]);
  });

  it('say nothing of the place, which is counted as written', () => {
    expect(placeShares([setOf(2, 'abc', 'ab', 'a'), setOf(1, 'a', 'b')])).toEqual([0, 50, 50]);
  });
});
