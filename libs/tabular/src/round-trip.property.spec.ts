import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTable } from './read-table.ts';
import { isFault } from './table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const HEADERS = ['Nombre', 'Correo', 'Nota'];

/** Anything that can be in a cell, formulas and quotes included; no characters that only broken files have. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      '@SUM(A1)',
      '-5',
      '+506 2222',
      '"',
      ';',
      ',',
      '\t',
      'a\r\nb',
      '_x0041_',
      ' x ',
      'ñ',
    ),
  )
  .filter((text) => !/[ÃÂ\uFFFD]/.test(text));

/** A row that holds something, or it would not be read as a row. */
const anyRow = fc.tuple(fc.constantFrom('Ana', 'José'), anyText, anyText).map((row) => [...row]);
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 6 });

const cellsOf = async (bytes: Uint8Array) => {
  const table = await readTable(bytes);
  if (isFault(table)) throw new Error(table.fault);
  return { headers: table.headers, cells: table.rows.map(({ cells }) => cells) };
};

/** A first row that could be the lower half of the headings would be one. */
const WITH_ADDRESS = ['Eva', 'eva@example.org', 'x'];

describe('what is written is what is read', () => {
  it.each([';', ',', '\t'] as const)('in a text table with %p', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const all = [WITH_ADDRESS, ...rows];
        expect(await cellsOf(writeCsv([HEADERS, ...all], { delimiter }))).toEqual({
          headers: HEADERS,
          cells: all,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const all = [WITH_ADDRESS, ...rows];
        const bytes = await writeXlsx([{ name: 'Personas', rows: [HEADERS, ...all] }]);
        expect(await cellsOf(bytes)).toEqual({ headers: HEADERS, cells: all });
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is written is safe to open', () => {
  it.each(['=HYPERLINK("x")', '+1', '-1', '@x', '\tx', '\rx', "'=x"])(
    '%p is a text in a text table',
    (text) => {
      const [line = ''] = new TextDecoder().decode(writeCsv([[text]])).split('\r\n');
      expect(line.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('numbers stay numbers', () => {
    expect(new TextDecoder().decode(writeCsv([[-1.5, true, null]]))).toBe('-1.5;true;\r\n');
  });

  it('the same rows are the same bytes', async () => {
    const sheet = { name: 'A:b', rows: [['x', 1, true, null]] };
    expect(await writeXlsx([sheet, sheet])).toEqual(await writeXlsx([sheet, sheet]));
  });
});
