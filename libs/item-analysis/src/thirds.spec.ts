import { describe, expect, it } from '@jest/globals';
import { answersOf } from './answers.ts';
import { rowsOf } from './rows.fixture.ts';
import { thirdsOf } from './thirds.ts';

/** Three items; of the first is asked. Two learners each have both, one and none of the others. */
const lines = [
  [1, 1, 1],
  [1, 1, 1],
  [1, 1, 0],
  [0, 0, 1],
  [0, 0, 0],
  [0, 0, 0],
];
const chosen = (learner: number, item: number) => ({ chosen: item === 0 ? [learner < 3 ? 'a' : 'b'] : [] });

describe('the thirds of those who answered an item', () => {
  it('are made by the score at the other items', () => {
    expect(thirdsOf(answersOf(rowsOf(lines, chosen)), 'item 0')).toEqual([
      { part: 'upper', given: 2, right: 2, difficulty: 1, options: new Map([['a', 2]]) },
      {
        part: 'middle',
        given: 2,
        right: 1,
        difficulty: 0.5,
        options: new Map([
          ['a', 1],
          ['b', 1],
        ]),
      },
      { part: 'lower', given: 2, right: 0, difficulty: 0, options: new Map([['b', 2]]) },
    ]);
  });

  it('do not part people who did as well, in whatever order they come', () => {
    const rows = rowsOf(
      [
        [1, 1],
        [0, 1],
        [1, 1],
        [0, 1],
        [1, 0],
      ],
      chosen,
    );
    const sizes = (list: typeof rows) => thirdsOf(answersOf(list), 'item 0').map(({ given }) => given);
    expect(sizes(rows)).toEqual([0, 4, 1]);
    expect(sizes(rows.toReversed())).toEqual([0, 4, 1]);
  });

  it('are not there where there is no other item', () => {
    expect(thirdsOf(answersOf(rowsOf([[1], [0]])), 'item 0')).toEqual([]);
  });
});
