/** What is wrong with a whole file; nothing of it was read. The client has a sentence for each code. */
export type FaultCode =
  /** No cell holds anything. */
  | 'FILE_EMPTY'
  /** {limit: megabytes} */
  | 'FILE_TOO_LARGE'
  /** {limit} */
  | 'TOO_MANY_COLUMNS'
  /** {limit} */
  | 'TOO_MANY_ROWS'
  /** Neither a text table nor a workbook: a picture, a PDF, an OpenDocument sheet. */
  | 'FILE_KIND_UNKNOWN'
  /** A workbook of Excel 97–2003 (`.xls`), or one that is locked with a password: the two look alike from outside. */
  | 'WORKBOOK_OLD_OR_LOCKED'
  /** Damaged: no archive, parts missing, XML that is none. */
  | 'WORKBOOK_BROKEN'
  /** Unpacked it would be far larger than a list of people can be. {limit: megabytes} */
  | 'WORKBOOK_TOO_LARGE_INSIDE'
  /** Accents were lost or doubled before the file came here. {sample} shows a place. */
  | 'ENCODING_UNCLEAR'
  /** A quotation mark opens and never closes. {line} */
  | 'QUOTES_UNBALANCED';

/** Why a file was refused. `params` belong to the sentence. */
export interface Fault {
  fault: FaultCode;
  params: Record<string, string | number>;
}

/**
 * What is to say about one cell. `FORMULA`: a workbook's formula, read as the value stored beside it;
 * `FORMULA_WITHOUT_VALUE`: none was stored, the cell is read as empty; `FORMULA_AS_TEXT`: a text that a spreadsheet
 * would run, as injected ones are; `ERROR_VALUE`: `#N/A` and its like, read as empty.
 */
export type RemarkCode = 'FORMULA' | 'FORMULA_WITHOUT_VALUE' | 'FORMULA_AS_TEXT' | 'ERROR_VALUE';

export interface CellRemark {
  /** Counted from 1, as the spreadsheet shows it. */
  line: number;
  /** Counted from 0, an index into `headers` and `cells`. */
  column: number;
  code: RemarkCode;
}

export interface TableRow {
  /** Counted from 1: the row of the sheet, the record of the text file. */
  line: number;
  /** One text per column. Dates are `YYYY-MM-DD`, with `THH:MM` when they have a time; numbers have a point. */
  cells: string[];
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ';' | ',' | '\t';

/** A list as an office keeps it: names of columns, and rows of texts. */
export interface Table {
  format: 'csv' | 'xlsx';
  /** Of a text file; null: a workbook. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  /** The sheet that was read; null: a text file. */
  sheet: string | null;
  /** Other sheets with something in them, which were not read. */
  otherSheets: string[];
  /** It carries macros. They are never looked at. */
  hasMacros: boolean;
  /**
   * One per column, each different; merged headings over two rows are one text, `Apellidos › Primero`. Empty texts
   * where the file names no column.
   */
  headers: string[];
  /** Rows that hold anything, in the order of the file. */
  rows: TableRow[];
  /** In the order of the file. */
  remarks: CellRemark[];
}

export interface Limits {
  bytes: number;
  columns: number;
  rows: number;
  /** Of a workbook, all parts unpacked. */
  unpackedBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** More than any list of people needs, and little enough to be read in a moment. */
export const LIMITS: Limits = {
  bytes: 20 * MEGABYTE,
  columns: 200,
  rows: 50_000,
  unpackedBytes: 200 * MEGABYTE,
};

/** The table, or why there is none. */
export const isFault = (result: Table | Fault): result is Fault => 'fault' in result;

/** Thrown inside the library, returned by its door. */
export class TableError extends Error {
  readonly fault: FaultCode;
  readonly params: Record<string, string | number>;

  constructor(fault: FaultCode, params: Record<string, string | number> = {}) {
    super(fault);
    this.fault = fault;
    this.params = params;
  }
}

/** A sheet as it is: rows of texts, some merged, before headings are recognised. */
export interface Grid {
  rows: TableRow[];
  merges: Merge[];
  remarks: CellRemark[];
}

/** A rectangle that is shown as one cell; lines from 1, columns from 0, both ends included. */
export interface Merge {
  fromLine: number;
  toLine: number;
  fromColumn: number;
  toColumn: number;
}

export const inMegabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE);
