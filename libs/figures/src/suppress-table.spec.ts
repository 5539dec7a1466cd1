import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppressTable, type SuppressedTable } from './suppress-table.ts';

function published(counts: number[][]): string[] {
  const { cells, rowTotals, columnTotals, total } = suppressTable(counts);
  const sum = (line: number[]) => line.reduce((all, count) => all + count, 0);
  const show = (count: number, isHidden?: boolean) => (isHidden ? '×' : String(count));
  const columns = (counts[0] ?? []).map((_count, column) => sum(counts.map((line) => line[column] ?? 0)));
  return [
    ...counts.map((line, row) =>
      [
        ...line.map((count, column) => show(count, cells[row]?.[column])),
        '=',
        show(sum(line), rowTotals[row]),
      ].join(' '),
    ),
    [
      ...columns.map((count, column) => show(count, columnTotals[column])),
      '=',
      show(sum(columns), total),
    ].join(' '),
  ];
}

/** Every table of whole numbers that a reader could believe in, given what is shown. */
function* possible(counts: number[][], hidden: SuppressedTable): Generator<number[][]> {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const free = counts.flatMap((line, row) =>
    line.flatMap((_count, column) => (hidden.cells[row]?.[column] ? [[row, column] as const] : [])),
  );
  const sumRow = (table: number[][], row: number) =>
    (table[row] ?? []).reduce((sum, count) => sum + count, 0);
  const sumColumn = (table: number[][], column: number) =>
    table.reduce((sum, line) => sum + (line[column] ?? 0), 0);
  const most = counts.flat().reduce((sum, count) => sum + count, 0);
  const isPossible = (table: number[][]) =>
    counts.every((_line, row) => hidden.rowTotals[row] || sumRow(table, row) === sumRow(counts, row)) &&
    Array.from({ length: columns }).every(
      (_none, column) =>
        hidden.columnTotals[column] || sumColumn(table, column) === sumColumn(counts, column),
    ) &&
    (hidden.total || table.flat().reduce((sum, count) => sum + count, 0) === most);
  function* fill(table: number[][], at: number): Generator<number[][]> {
    const place = free[at];
    if (!place) {
      if (isPossible(table)) yield table;
      return;
    }
    const bound = Math.min(
      hidden.rowTotals[place[0]] ? most : sumRow(counts, place[0]),
      hidden.columnTotals[place[1]] ? most : sumColumn(counts, place[1]),
    );
    for (let value = 0; value <= bound; value++) {
      yield* fill(
        table.map((line, row) =>
          line.map((count, column) => (row === place[0] && column === place[1] ? value : count)),
        ),
        at + 1,
      );
    }
  }
  if (rows)
    yield* fill(
      counts.map((line) => [...line]),
      0,
    );
}

describe('a table of two breakdowns', () => {
  it.each([
    [
      'all large',
      [
        [9, 8],
        [7, 6],
      ],
      ['9 8 = 17', '7 6 = 13', '16 14 = 30'],
    ],
    [
      'one small: three more protect it',
      [
        [3, 20, 30],
        [10, 40, 50],
        [60, 70, 80],
      ],
      ['× × 30 = 53', '× × 50 = 100', '60 70 80 = 210', '73 130 160 = 363'],
    ],
  ])('%s', (_what, counts, shown) => {
    expect(published(counts)).toEqual(shown);
  });

  it('a small row is hidden with its total, and another total with that', () => {
    const hidden = suppressTable([
      [1, 2],
      [20, 30],
    ]);
    expect(hidden.cells[0]).toEqual([true, true]);
    expect(hidden.rowTotals[0]).toBe(true);
    expect([hidden.rowTotals[1], hidden.total]).toContain(true);
  });

  it('never lets a small cell be worked out from rows, columns and totals', () => {
    const cell = fc.oneof(fc.nat(4), fc.integer({ min: 5, max: 8 }));
    const table = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 2 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      .filter((counts) => suppressTable(counts).cells.flat().filter(Boolean).length <= 4);
    fc.assert(
      fc.property(table, (counts) => {
        const hidden = suppressTable(counts);
        const seen = counts.map((line) => line.map(() => new Set<number>()));
        for (const guess of possible(counts, hidden))
          guess.forEach((line, row) => line.forEach((count, column) => seen[row]?.[column]?.add(count)));
        counts.forEach((line, row) =>
          line.forEach((count, column) => {
            if (count > 0 && count < 5) expect(seen[row]?.[column]?.size).toBeGreaterThan(1);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('hides every small cell and total of larger tables too, and leaves no line that hides one cell alone', () => {
    const table = fc
      .integer({ min: 1, max: 8 })
      .chain((columns) =>
        fc.array(fc.array(fc.nat(25), { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 10,
        }),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const hidden = suppressTable(counts);
        counts.forEach((line, row) => {
          line.forEach((count, column) => {
            if (count > 0 && count < 5) expect(hidden.cells[row]?.[column]).toBe(true);
          });
          const marks = [...(hidden.cells[row] ?? []), hidden.rowTotals[row]].filter(Boolean).length;
          if (line.length > 1) expect(marks).not.toBe(1);
        });
      }),
    );
  });
});
