import { describe, expect, it } from '@jest/globals';
import { countColumns } from './column-counts.ts';

const full = { samples: ['uno'] };
const bare = { samples: [] };

describe('the columns of a file', () => {
  it.each([
    ['all read', [full, full], ['EMAIL', 'COUNTRY'], { total: 2, read: 2, left: 0, empty: 0 }],
    [
      'some left out',
      [full, full, full],
      ['EMAIL', 'NONE', 'NONE'],
      { total: 3, read: 1, left: 2, empty: 0 },
    ],
    ['some empty', [full, bare, full], ['EMAIL', 'NONE', 'NONE'], { total: 3, read: 1, left: 1, empty: 1 }],
    ['empty but read', [bare], ['EMAIL'], { total: 1, read: 1, left: 0, empty: 0 }],
    ['more than the plan knows', [full, bare], [], { total: 2, read: 0, left: 1, empty: 1 }],
  ])('%s: each is counted once', (_about, columns, fields, counts) => {
    expect(countColumns(columns, fields)).toEqual(counts);
  });
});
