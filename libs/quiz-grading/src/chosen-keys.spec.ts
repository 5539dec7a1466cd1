import { describe, expect, it } from '@jest/globals';
import { chosenKeys, type Response } from './index.ts';

describe('the keys under which feedback on an answer is filed', () => {
  it.each<[Response | null, string[]]>([
    [{ type: 'single', choice: 'b' }, ['b']],
    [{ type: 'single', choice: null }, []],
    [{ type: 'true-false', choice: false }, ['false']],
    [{ type: 'true-false', choice: null }, []],
    [{ type: 'multiple', choices: ['a', 'c'] }, ['a', 'c']],
    [{ type: 'match', pairs: { a: '1', b: '2' } }, ['a', 'b']],
    [{ type: 'numeric', text: '12' }, []],
    [null, []],
  ])('of %j are %j', (response, keys) => {
    expect(chosenKeys(response)).toEqual(keys);
  });
});
