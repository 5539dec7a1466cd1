import { describe, expect, it } from '@jest/globals';
import { cellsIn, isManyCells, leftOut, pasted, valueIn, type GridColumn } from './grid-rules.ts';

interface Row {
  country: string;
  seats: string;
  day: string;
}
const blank = (): Row => ({ country: '', seats: '', day: '' });
const options = [
  { value: 'MX', label: 'México' },
  { value: 'BZ', label: 'Belice' },
];
const columns: GridColumn<Row>[] = [
  {
    id: 'country',
    label: 'País',
    kind: 'choice',
    options,
    read: ({ country }) => country,
    write: (row, country) => ({ ...row, country }),
  },
  {
    id: 'seats',
    label: 'Lugares',
    kind: 'number',
    read: ({ seats }) => seats,
    write: (row, seats) => ({ ...row, seats }),
  },
  { id: 'sum', label: 'Suma', read: () => '' },
  { id: 'day', label: 'Día', kind: 'date', read: ({ day }) => day, write: (row, day) => ({ ...row, day }) },
];

describe('what a spreadsheet puts on the clipboard', () => {
  it.each([
    ['a\tb', [['a', 'b']]],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\t\tb', [['a', '', 'b']]],
    ['"two\nlines"\tb', [['two\nlines', 'b']]],
    ['"say ""yes"""\tb', [['say "yes"', 'b']]],
    ['one\ntwo\n', [['one'], ['two']]],
    ['', []],
  ])('%p is %p', (text, cells) => {
    expect(cellsIn(text)).toEqual(cells);
  });

  it.each([
    ['30', false],
    ['30\n', false],
    ['30\t12', true],
    ['30\n12', true],
  ])('%p is more than one cell: %p', (text, expected) => {
    expect(isManyCells(text)).toBe(expected);
  });
});

describe('a pasted text', () => {
  it.each([
    [{ kind: 'choice' as const, options }, 'mexico', 'MX'],
    [{ kind: 'choice' as const, options }, 'bz', 'BZ'],
    [{ kind: 'choice' as const, options }, 'Narnia', 'Narnia'],
    [
      {
        kind: 'choice' as const,
        options: [{ value: '', label: 'Las demás personas', aliases: ['Everybody else'] }],
      },
      'everybody else',
      '',
    ],
    [{ kind: 'number' as const }, '1 200', '1200'],
    [{ kind: 'number' as const }, '50 %', '50'],
    [{ kind: 'date' as const }, '3/12/2026', '2026-12-03'],
    [{ kind: 'date' as const }, '2026-12-03', '2026-12-03'],
    [{ kind: 'moment' as const }, '3/12/2026 9:30', '2026-12-03T09:30'],
    [{ kind: 'moment' as const }, '2026-12-03T09:30', '2026-12-03T09:30'],
    [{ kind: 'moment' as const }, 'mañana', 'mañana'],
    [{}, ' as it is', ' as it is'],
  ])('in a cell of %p: %p becomes %p', (column, text, value) => {
    expect(valueIn(column, text)).toBe(value);
  });

  it('is spread from its cell to the right and down, over what is only read, and adds rows', () => {
    const rows = pasted(
      [{ ...blank(), country: 'MX' }, blank()],
      columns,
      [['10', 'x', '3/12/2026'], ['20'], ['30']],
      { row: 0, column: 1 },
      blank,
    );
    expect(rows).toEqual([
      { country: 'MX', seats: '10', day: '2026-12-03' },
      { country: '', seats: '20', day: '' },
      { country: '', seats: '30', day: '' },
    ]);
  });

  it('leaves cells alone that are fixed in their row', () => {
    const fixed = columns.map((column) => ({ ...column, isFixed: ({ country }: Row) => country === 'MX' }));
    const rows = pasted(
      [{ ...blank(), country: 'MX' }, blank()],
      fixed,
      [
        ['BZ', '1'],
        ['BZ', '2'],
      ],
      { row: 0, column: 0 },
    );
    expect(rows.map(({ country, seats }) => country + seats)).toEqual(['MX', 'BZ2']);
  });

  it.each([
    [3, 0, 3, 0],
    [3, 0, 1, 2],
    [3, 99, 100, 2],
  ])('%d rows pasted at row %d where there is room for %d leave %d out', (count, at, room, left) => {
    expect(leftOut(count, at, room)).toBe(left);
  });

  it('adds no row where rows are given', () => {
    expect(pasted([blank()], columns, [['MX'], ['BZ']], { row: 0, column: 0 })).toHaveLength(1);
  });
});
