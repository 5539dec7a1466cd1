import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppressTable } from './suppress-table.ts';

type Table = number[][];

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const columnsOf = (table: Table) =>
  (table[0] ?? []).map((_count, column) => table.map((line) => line[column] ?? 0));
const isLarge = (line: number[]) => sum(line) === 0 || sum(line) >= 5;

const published = (counts: Table) => {
  const hidden = suppressTable(counts);
  return counts.map((line, row) =>
    line.map((count, column) => (hidden[row]?.[column] ? '×' : String(count))).join(' '),
  );
};

/** Every table of whole numbers that a reader could believe in, given the totals and what is shown. */
function possible(counts: Table, hidden: boolean[][]): Table[] {
  const rowLeft = counts.map((line, row) => sum(line.filter((_count, column) => hidden[row]?.[column])));
  const columnLeft = columnsOf(counts).map((line, column) =>
    sum(line.filter((_count, row) => hidden[row]?.[column])),
  );
  const places = counts.flatMap((line, row) =>
    line.flatMap((_count, column) => (hidden[row]?.[column] ? [[row, column] as const] : [])),
  );
  const found: Table[] = [];
  const table = counts.map((line) => [...line]);
  const fill = (at: number, rows: number[], columns: number[]): void => {
    const place = places[at];
    if (!place) {
      if (sum(rows) === 0 && sum(columns) === 0) found.push(table.map((line) => [...line]));
      return;
    }
    const [row, column] = place;
    const most = Math.min(rows[row] ?? 0, columns[column] ?? 0);
    for (let value = 0; value <= most; value++) {
      (table[row] ?? [])[column] = value;
      fill(
        at + 1,
        rows.map((left, i) => left - (i === row ? value : 0)),
        columns.map((left, i) => left - (i === column ? value : 0)),
      );
    }
  };
  fill(0, rowLeft, columnLeft);
  return found;
}

describe('a table of two breakdowns with its totals', () => {
  it.each([
    [
      'all large',
      [
        [9, 8],
        [7, 6],
      ],
      ['9 8', '7 6'],
    ],
    [
      'one small: three more protect it',
      [
        [3, 20, 30],
        [10, 40, 50],
        [60, 70, 80],
      ],
      ['× × 30', '× × 50', '60 70 80'],
    ],
    [
      'a column of nobody protects nothing',
      [
        [0, 3, 9],
        [0, 12, 20],
      ],
      ['0 × ×', '0 × ×'],
    ],
  ])('%s', (_what, counts, shown) => {
    expect(published(counts)).toEqual(shown);
  });

  it('hides every small cell, and none of them follows from the totals and what is shown', () => {
    const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 7 }));
    const table = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      .filter((counts) => counts.every(isLarge) && columnsOf(counts).every(isLarge));
    fc.assert(
      fc.property(table, (counts) => {
        const hidden = suppressTable(counts);
        const guesses = possible(counts, hidden);
        counts.forEach((line, row) =>
          line.forEach((count, column) => {
            if (count === 0 || count >= 5) return;
            expect(hidden[row]?.[column]).toBe(true);
            const values = new Set(guesses.map((guess) => guess[row]?.[column]));
            expect({ counts, row, column, values: values.size > 1 }).toMatchObject({ values: true });
          }),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('leaves no row or column that hides one to four people', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 2, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(25), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      .filter((counts) => counts.every(isLarge) && columnsOf(counts).every(isLarge));
    fc.assert(
      fc.property(table, (counts) => {
        const hidden = suppressTable(counts);
        const lines = [
          ...counts.map((line, row) => line.filter((_count, column) => hidden[row]?.[column])),
          ...columnsOf(counts).map((line, column) => line.filter((_count, row) => hidden[row]?.[column])),
        ];
        for (const line of lines) expect(sum(line) === 0 || sum(line) >= 5).toBe(true);
      }),
    );
  });
});
