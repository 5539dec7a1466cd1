import { storable } from '@campus/platform/database/storable.ts';
import { type FileRow } from './list-file.ts';

/** A text that somebody put in the place of what the file says of a row, field by field. Empty: nothing. */
export interface Mend {
  field: string;
  text: string;
}

/** Longest text of a mended field, as long as what is read of a cell. */
const LONGEST = 300;

/** The mends of a row after some more: the last text of a field counts. */
export function putMends(known: readonly Mend[], more: readonly Mend[]): Mend[] {
  const texts = new Map([...known, ...more].map(({ field, text }) => [field, text]));
  return [...texts].map(([field, text]) => ({ field, text: oneLine(text) }));
}

const oneLine = (text: string): string =>
  storable(text)
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim()
    .slice(0, LONGEST);

export type MendedRow = FileRow & { mended?: readonly Mend[] };

/**
 * The rows as they are read once they were mended. A field that no column has becomes a column after the last
 * one. What the file said about a mended cell, such as a formula in it, no longer counts.
 */
export function mendedRows<Field extends string>(
  fields: readonly Field[],
  rows: readonly MendedRow[],
): { fields: Field[]; rows: FileRow[] } {
  const all = [...fields];
  for (const { mended = [] } of rows)
    for (const { field } of mended) if (!all.includes(field as Field)) all.push(field as Field);
  return { fields: all, rows: rows.map((row) => mendedRow(all, row)) };
}

function mendedRow(fields: readonly string[], { line, cells, remarks, mended = [] }: MendedRow): FileRow {
  if (mended.length === 0) return { line, cells, remarks };
  const texts = new Map(mended.map(({ field, text }) => [fields.indexOf(field), text]));
  return {
    line,
    cells: fields.map((_field, column) => texts.get(column) ?? cells[column] ?? ''),
    remarks: remarks.filter(({ column }) => !texts.has(column)),
  };
}

/** A field of a row as the list has it now, for somebody who would mend it. */
export interface RowText {
  field: string;
  text: string;
  /** As the file has it; null: not mended. */
  was: string | null;
}

/** What a row says in each of some fields, whether a column has it or not. */
export function rowTexts<Field extends string>(
  fields: readonly Field[],
  columns: readonly Field[],
  { cells, mended = [] }: Pick<MendedRow, 'cells' | 'mended'>,
): (RowText & { field: Field })[] {
  return fields.map((field) => {
    const column = columns.indexOf(field);
    const written = (cells[column] ?? '').trim().slice(0, LONGEST);
    const mend = mended.find((one) => one.field === field);
    return { field, text: mend?.text ?? written, was: mend ? written : null };
  });
}
