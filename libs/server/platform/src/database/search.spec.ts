import { describe, expect, it } from '@jest/globals';
import { containing, containingPlain } from './search.ts';

describe('what somebody typed, as a pattern', () => {
  it.each<[string | null, string | null]>([
    [null, null],
    ['  ', null],
    ['\0', null],
    [' Núñez ', '%Núñez%'],
    ['50%_\\', '%50\\%\\_\\\\%'],
    ['x'.repeat(200), `%${'x'.repeat(100)}%`],
  ])('%j: %j', (search, pattern) => expect(containing(search)).toBe(pattern));

  it('takes no notice of accents and capitals where the database does not', () => {
    expect(containingPlain(' NÚÑEZ ')).toBe('%nunez%');
    expect(containingPlain('')).toBeNull();
  });
});
