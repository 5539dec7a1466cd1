import { writeTable, type CellValue, type TableFormat } from '@campus/tabular';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { resultWords } from '../people-import/results/result-words.ts';
import { type DecidedRow } from './decide-rows.ts';
import { institutionHeading, ownNotes, ownUndo } from './result-words.ts';

/** What became of every row, to take home: the same words as on the screen, in the reader's language. */
export async function writeResult(
  rows: readonly DecidedRow[],
  locale: Locale,
  format: TableFormat,
): Promise<Uint8Array> {
  const { sheet, headings } = resultWords[locale];
  const { line, name, address, country, result, notes } = headings;
  const first = [line, name, address, country, institutionHeading[locale], result, notes];
  const isUndone = rows.some(({ undo }) => undo);
  const table = [
    isUndone ? [...first, headings.undone] : first,
    ...rows.map((row) => [...cellsOf(row, locale), ...(isUndone ? [undoIn(locale, row)] : [])]),
  ];
  return writeTable({ name: sheet, rows: table }, format, locale);
}

const cellsOf = (row: DecidedRow, locale: Locale): CellValue[] => [
  row.line,
  row.name,
  row.address,
  row.country ?? '',
  row.institution,
  resultWords[locale].results[row.result],
  row.notes.map(({ code, params }) => noteIn(locale, code, params)).join(' '),
];

const undoIn = (locale: Locale, { undo }: DecidedRow): string =>
  undo ? (ownUndo[locale][undo] ?? resultWords[locale].undo[undo] ?? undo) : '';

const noteIn = (locale: Locale, code: string, params: Record<string, string>): string =>
  ownNotes[locale][code]?.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? '') ??
  resultWords[locale].note(code, params);
