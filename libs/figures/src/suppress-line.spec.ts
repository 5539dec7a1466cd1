import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppressLine } from './suppress-line.ts';

/** What a reader sees: counts, and × for what is not published. */
function published(counts: number[]): string {
  const { parts, total } = suppressLine(counts);
  const shown = counts.map((count, i) => (parts[i] ? '×' : String(count)));
  return `${shown.join(' ')} = ${total ? '×' : counts.reduce((sum, count) => sum + count, 0)}`;
}

describe('a total and its parts', () => {
  it.each([
    ['all large', [12, 9, 5], '12 9 5 = 26'],
    ['nobody anywhere', [0, 0], '0 0 = 0'],
    ['one small: the next smallest goes with it', [12, 3, 9], '12 × × = 24'],
    ['two small that are five together', [12, 3, 2], '12 × × = 17'],
    ['two small that are fewer than five together', [12, 9, 1, 2], '12 × × × = 24'],
    ['small beside nobody', [4, 0, 20], '× 0 × = 24'],
    ['a small total', [2, 1, 0], '× × 0 = ×'],
    ['a large total of small parts', [4, 4, 4], '× × × = 12'],
    ['one part only, and it is the total', [7], '7 = 7'],
  ])('%s', (_what, counts, shown) => {
    expect(published(counts)).toBe(shown);
  });

  it('never lets a small part be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }), (counts) => {
        const { parts, total } = suppressLine(counts);
        const hidden = counts.filter((_count, i) => parts[i]);
        const people = hidden.reduce((sum, count) => sum + count, 0);
        counts.forEach((count, i) => expect(parts[i] || count === 0 || count >= 5).toBe(true));
        // Of a total that is shown, what is hidden is no single part and no small group.
        if (!total && hidden.length) expect(hidden.length > 1 && people >= 5).toBe(true);
      }),
    );
  });
});
