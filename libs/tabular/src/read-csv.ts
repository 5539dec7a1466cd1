import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { plainCell } from './formula-guard.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { TableError, type Delimiter, type Encoding, type Grid, type Limits } from './table.ts';

export interface CsvGrid extends Grid {
  encoding: Encoding;
  delimiter: Delimiter;
}

function records(body: string, delimiter: Delimiter, limits: Limits): string[][] {
  try {
    return parse(body, {
      delimiter,
      // One more than allowed, to be seen; the headings come on top.
      to: limits.rows + 50,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
    });
  } catch (error) {
    if (error instanceof CsvError) {
      const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
      throw new TableError('QUOTES_UNBALANCED', { line });
    }
    throw error;
  }
}

/** A text table, whatever an office's program made of it. Throws TableError. */
export function readCsv(bytes: Uint8Array, limits: Limits): CsvGrid {
  const { text, encoding } = decodeText(bytes);
  const { delimiter, body } = sniffDelimiter(text);
  const grid: CsvGrid = { rows: [], merges: [], remarks: [], encoding, delimiter };
  records(body, delimiter, limits).forEach((record, index) => {
    const line = index + 1;
    const cells = record.map((raw, column) => {
      const cell = plainCell(raw);
      if (cell.isFormula) grid.remarks.push({ line, column, code: 'FORMULA_AS_TEXT' });
      return cell.text;
    });
    grid.rows.push({ line, cells });
  });
  return grid;
}
