import { guardText } from './formula-guard.ts';
import { type Delimiter } from './table.ts';

/** A cell to write: texts stay texts, null is an empty cell. */
export type CellValue = string | number | boolean | null;

const NEEDS_QUOTES = /[";,\t\r\n]|^\s|\s$|^sep=/iu;

function field(value: CellValue, decimal: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  const text = typeof value === 'string' ? guardText(value) : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text table that opens right in the spreadsheets of the region: UTF-8 with a byte order mark, lines ending in CR LF,
 * semicolons unless asked otherwise (Spanish and French Excel expect them; English Excel a comma), and likewise the sign
 * in front of the decimals. Texts that a spreadsheet would run are written with an apostrophe in front; `readTable`
 * takes it off again.
 */
export function writeCsv(
  rows: readonly (readonly CellValue[])[],
  { delimiter = ';', decimal = '.' }: { delimiter?: Delimiter; decimal?: '.' | ',' } = {},
): Uint8Array {
  const body = rows.map((row) => row.map((value) => field(value, decimal)).join(delimiter)).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${body}\r\n`);
}
