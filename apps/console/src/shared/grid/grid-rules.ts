import { fold } from '@campus/content-format/fold';
import type { ReactNode } from 'react';

/** What the control of a cell is given. */
export interface CellControl<Row> {
  row: Row;
  /** Of the control, so that the keys and the clipboard find it. */
  id: string;
  className: string;
  isWrong: boolean;
  describedBy: string | undefined;
  onChange: (row: Row) => void;
}

/** What a cell can be. */
export interface GridOption {
  value: string;
  label: string;
  /** What it is called in other languages, when it is pasted. */
  aliases?: readonly string[];
}

/** A column of a grid that one types into. */
export interface GridColumn<Row> {
  id: string;
  label: string;
  kind?: 'text' | 'number' | 'date' | 'moment' | 'choice';
  /** Of a choice. */
  options?: readonly GridOption[];
  /** How an option that this row cannot have is called: it stays in sight, and says why. Null: it can have it. */
  takenAs?: (row: Row, option: { value: string; label: string }) => string | null;
  read: (row: Row) => string;
  /** The same in words, where it is only read and `read` is a code. */
  show?: (row: Row) => string;
  /** Without it the column is only read. */
  write?: (row: Row, text: string) => Row;
  /** Rows in which it is only read, all the same. */
  isFixed?: (row: Row) => boolean;
  /** Draws the control of the cell: one that offers more than a field or a list does. */
  control?: (cell: CellControl<Row>) => ReactNode;
  /** What is wrong with the cell, in a sentence. */
  wrong?: (row: Row) => string | false;
}

/** Whether a cell takes what one types or pastes. */
export const isWritable = <Row>({ write, isFixed }: GridColumn<Row>, row: Row): boolean =>
  write !== undefined && !isFixed?.(row);

/** More rows than a plan has: what is pasted beyond them is left out. */
export const MOST_ROWS = 300;

/** The cells that a spreadsheet puts on the clipboard: tabs between them, quotes around those with breaks of lines. */
export function cellsIn(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, quoted, plain = '', end] = match;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== '\t' && end !== '') rows.push([]);
    if (whole === '' || end === '') break;
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** As people write days in the region: `3/12/2026`, `03-12-2026`, or as ISO 8601. */
const dayIn = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
};

/** A day and an hour: `3/12/2026 9:30`, or as ISO 8601. */
const momentIn = (text: string): string => {
  const [, day = '', hour = '', minute = ''] = /^(\S+?)[\sT,]+(\d{1,2})[:.h](\d{2})/.exec(text) ?? [];
  return day ? `${dayIn(day)}T${hour.padStart(2, '0')}:${minute}` : text;
};

/** What a cell holds once some text was pasted into it; a choice is found by its name or code, whatever the accents. */
export function valueIn<Row>(
  { kind, options = [] }: Pick<GridColumn<Row>, 'kind' | 'options'>,
  text: string,
): string {
  if (kind === 'number') return text.replace(/[\s\u00a0%]/g, '');
  if (kind === 'date') return dayIn(text);
  if (kind === 'moment') return momentIn(text);
  if (kind !== 'choice') return text;
  const found = options.find(({ value, label, aliases = [] }) =>
    [label, value, ...aliases].some((name) => fold(name.trim()) === fold(text.trim())),
  );
  return found?.value ?? text;
}

/** The rows after cells were pasted with their first one at `at`; rows that are missing are added, by `newRow`. */
export function pasted<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  cells: readonly (readonly string[])[],
  at: { row: number; column: number },
  newRow?: () => Row,
  most = MOST_ROWS,
): Row[] {
  const next = [...rows];
  cells.forEach((line, down) => {
    const place = at.row + down;
    if (place >= next.length && (!newRow || place >= most)) return;
    let row = next[place] ?? newRow?.();
    line.forEach((text, right) => {
      const column = columns[at.column + right];
      if (row !== undefined && column?.write && isWritable(column, row))
        row = column.write(row, valueIn(column, text));
    });
    if (row !== undefined) next[place] = row;
  });
  return next;
}

/** Rows of the clipboard for which there was no room. */
export const leftOut = (count: number, at: number, room: number): number => Math.max(0, at + count - room);

/** Whether some text is more than one cell: only then it is spread over the grid. */
export const isManyCells = (text: string): boolean => /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''));
