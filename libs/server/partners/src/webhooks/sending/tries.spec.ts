import { describe, expect, it } from '@jest/globals';
import { pauseAfter } from './tries.ts';

describe('a message that was not taken', () => {
  it.each([
    [1, null, 5],
    [2, null, 300],
    [9, null, 86_400],
    [10, null, null],
    [1, 60, 60],
    [3, 60, 1_800],
    [1, 999_999, 86_400],
  ])('after %i tries and asked for %s is sent again in %s seconds', (tries, asked, seconds) => {
    expect(pauseAfter(tries, asked, 0)).toBe(seconds);
  });

  it('is not sent by all servers in the same second', () => {
    expect(pauseAfter(1, null, 1)).toBe(6);
  });
});
