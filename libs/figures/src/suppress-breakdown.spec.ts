import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitsBreakdown, suppressBreakdown } from './suppress-breakdown.ts';

/** What a reader sees: counts, and × for what is not published. */
function published(...columns: number[][]): string {
  const isHidden = suppressBreakdown(columns);
  return columns
    .map((column) => column.map((count, part) => (isHidden[part] ? '×' : String(count))).join(' '))
    .join(' | ');
}

describe('a breakdown', () => {
  it.each([
    ['all large', [[12, 9, 5]], '12 9 5'],
    ['nobody anywhere', [[0, 0]], '0 0'],
    ['one small: the next smallest goes with it', [[12, 3, 9]], '12 × ×'],
    ['two small that are five together', [[12, 3, 2]], '12 × ×'],
    ['two small that are fewer than five together', [[12, 9, 1, 2]], '12 × × ×'],
    ['small beside nobody', [[4, 0, 20]], '× 0 ×'],
    ['a large total of small parts', [[4, 4, 4]], '× × ×'],
    [
      'a part that is small in one figure is hidden in all',
      [
        [30, 20, 12],
        [25, 18, 3],
      ],
      '30 × × | 25 × ×',
    ],
    [
      'the partner is the same in all figures, whatever each alone would have taken',
      [
        [40, 6, 9, 3],
        [40, 9, 5, 3],
      ],
      '40 6 × × | 40 9 × ×',
    ],
  ])('%s', (_what, columns, shown) => {
    expect(published(...columns)).toBe(shown);
  });

  it('never lets a small part be worked out from the total, in any figure', () => {
    const columns = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }))
      .chain(([parts, figures]) =>
        fc.array(fc.array(fc.nat(30), { minLength: parts, maxLength: parts }), {
          minLength: figures,
          maxLength: figures,
        }),
      )
      .filter((all) => all.every((column) => !(sum(column) > 0 && sum(column) < 5)));
    const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
    fc.assert(
      fc.property(columns, (all) => {
        const isHidden = suppressBreakdown(all);
        for (const column of all) {
          column.forEach((count, part) => expect(isHidden[part] || count === 0 || count >= 5).toBe(true));
          const hidden = column.filter((count, part) => isHidden[part] && count > 0);
          // One part alone may stay hidden only where it is the whole total, which is published and large.
          const isWhole = sum(hidden) === sum(column);
          expect(hidden.length === 0 || (sum(hidden) >= 5 && (hidden.length > 1 || isWhole))).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['all its shown parts are large and the hidden ones veiled', [10, 4, 6, 5], true],
    ['a shown part is small', [3, 4, 6, 5], false],
    ['only one hidden part has anybody', [10, 6, 0, 5], false],
    ['the hidden ones are few', [10, 2, 1, 5], false],
    ['nobody is hidden', [10, 0, 0, 5], true],
  ])('takes a further column when %s', (_what, column, fits) => {
    expect(fitsBreakdown(column, [false, true, true, false])).toBe(fits);
  });
});
