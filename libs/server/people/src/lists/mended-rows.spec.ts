import { describe, expect, it } from '@jest/globals';
import { mendedRows, putMends, rowTexts, type MendedRow } from './mended-rows.ts';

const fields = ['name', 'none', 'email'];
const row = (over: Partial<MendedRow> = {}): MendedRow => ({
  line: 2,
  cells: ['Ana', 'x', '=A1'],
  remarks: [{ column: 2, code: 'FORMULA_AS_TEXT' }],
  ...over,
});

describe('rows that were mended in place', () => {
  it.each<[string, MendedRow['mended'], { fields: string[]; cells: string[]; remarks: number }]>([
    ['are as in the file without a mend', [], { fields, cells: ['Ana', 'x', '=A1'], remarks: 1 }],
    [
      'have the new text, and no word about the old one',
      [{ field: 'email', text: 'ana@example.org' }],
      { fields, cells: ['Ana', 'x', 'ana@example.org'], remarks: 0 },
    ],
    [
      'get a field that no column has',
      [{ field: 'country', text: 'MX' }],
      { fields: [...fields, 'country'], cells: ['Ana', 'x', '=A1', 'MX'], remarks: 1 },
    ],
    [
      'lose a text that was taken away',
      [{ field: 'name', text: '' }],
      { fields, cells: ['', 'x', '=A1'], remarks: 1 },
    ],
  ])('%s', (_about, mended, expected) => {
    const read = mendedRows(fields, [row({ mended: mended ?? [] })]);
    expect(read.fields).toEqual(expected.fields);
    expect(read.rows[0]?.cells).toEqual(expected.cells);
    expect(read.rows[0]?.remarks).toHaveLength(expected.remarks);
  });

  it('keep their cells when another row gets a column more', () => {
    const read = mendedRows(fields, [row(), row({ line: 3, mended: [{ field: 'country', text: 'MX' }] })]);
    expect(read.rows.map(({ cells }) => cells[3])).toEqual([undefined, 'MX']);
  });

  it('have the last text of each field, on one line and without what no database keeps', () => {
    expect(
      putMends(
        [{ field: 'name', text: 'Ana' }],
        [
          { field: 'name', text: '  Ana\n Lucía\u0000 ' },
          { field: 'post', text: 'x'.repeat(400) },
        ],
      ),
    ).toEqual([
      { field: 'name', text: 'Ana Lucía' },
      { field: 'post', text: 'x'.repeat(300) },
    ]);
  });

  it('say what each field is now, and what the file said', () => {
    expect(
      rowTexts(
        ['name', 'email', 'country'],
        fields,
        row({ mended: [{ field: 'email', text: 'a@b.example' }] }),
      ),
    ).toEqual([
      { field: 'name', text: 'Ana', was: null },
      { field: 'email', text: 'a@b.example', was: '=A1' },
      { field: 'country', text: '', was: null },
    ]);
  });
});
