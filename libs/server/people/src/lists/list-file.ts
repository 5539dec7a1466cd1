import { isFault, readTable, type Fault, type Table } from '@campus/tabular';
import { storable } from '@campus/platform/database/storable.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';

/** A row as read from the file. */
export interface FileRow {
  line: number;
  cells: string[];
  /** What libs/tabular said about its cells. */
  remarks: { column: number; code: string }[];
}

/** A file that is a list; its texts are such as the database keeps. */
export interface ListFile extends Omit<Table, 'rows' | 'remarks'> {
  rows: FileRow[];
  /** Cells with formulas or errors. */
  formulas: number;
}

export interface ListFileOptions {
  /** Rows at the most; absent: what libs/tabular takes. */
  rows?: number;
  /** Of a workbook; absent: the first that holds anything. */
  sheet?: string | null;
}

/** The list in a file, or why it is none. */
export async function readListFile(
  bytes: Uint8Array,
  { rows, sheet = null }: ListFileOptions = {},
): Promise<ListFile | Fault> {
  const table = await readTable(bytes, { sheet, limits: rows === undefined ? {} : { rows } });
  return isFault(table) ? table : listIn(table);
}

export const isNoList = (file: ListFile | Fault): file is Fault => 'fault' in file;

/** The same for files read within the request, without a job. Refuses LIST_UNREADABLE {reason}. */
export async function listFileIn(bytes: Uint8Array, rows: number): Promise<ListFile> {
  const file = await readListFile(bytes, { rows });
  if (isNoList(file)) throw new Refused('LIST_UNREADABLE', { reason: file.fault });
  return file;
}

function listIn({ rows, remarks, headers, ...facts }: Table): ListFile {
  const byLine = Map.groupBy(remarks, ({ line }) => line);
  return {
    ...facts,
    headers: headers.map(storable),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: cells.map(storable),
      remarks: (byLine.get(line) ?? []).map(({ column, code }) => ({ column, code })),
    })),
    formulas: remarks.length,
  };
}

const LONGEST_NAME = 200;

/** A name for people; it never becomes a path. */
export const fileNameIn = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim()
    .slice(0, LONGEST_NAME) || 'lista';
