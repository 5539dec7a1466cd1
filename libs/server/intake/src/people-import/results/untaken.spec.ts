import { describe, expect, it } from '@jest/globals';
import { untakenOf } from './untaken.ts';

describe('what of a list is not taken', () => {
  it('is named by its field, the most frequent first; remarks about what is taken are none of it', () =>
    expect(
      untakenOf([
        { code: 'SEX_UNCLEAR', rows: 1 },
        { code: 'PLACE_MEANT', rows: 9 },
        { code: 'POSITION_WITHOUT_PLACE', rows: 4 },
        { code: 'SINCE_WITHOUT_PLACE', rows: 3 },
      ]),
    ).toEqual([
      { field: 'position', code: 'POSITION_WITHOUT_PLACE', rows: 4 },
      { field: 'since', code: 'SINCE_WITHOUT_PLACE', rows: 3 },
      { field: 'sex', code: 'SEX_UNCLEAR', rows: 1 },
    ]));
});
