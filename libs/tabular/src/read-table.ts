import { startsWith } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { resolveHeaders } from './resolve-headers.ts';
import { inMegabytes, LIMITS, TableError, type Fault, type Grid, type Limits, type Table } from './table.ts';

export interface ReadOptions {
  limits?: Partial<Limits>;
  /** For a workbook: which sheet; without it the first that holds anything. */
  sheet?: string | null;
}

const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** The container of Excel 97–2003, and of workbooks with a password. */
const isOle = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
/** PDF, PNG, JPEG, GIF, RTF, gzip, 7z, rar. */
const isOther = (bytes: Uint8Array) =>
  [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x7b, 0x5c, 0x72, 0x74],
    [0x1f, 0x8b],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x52, 0x61, 0x72, 0x21],
  ].some((start) => startsWith(bytes, ...start));

/** Of a text file; a web page under the name of a spreadsheet is none. */
const isMarkup = (bytes: Uint8Array) =>
  /^\s*<(?:!doctype|html|table|\?xml)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200)));

/**
 * Reads a list of a Spanish, English or French office: a text table (`;`, `,` or tab; UTF-8, UTF-16, Windows-1252) or
 * a workbook. What the file is shows its content, not its name. Returns a fault as data, and never a table of which some
 * rows are missing.
 */
export async function readTable(bytes: Uint8Array, options: ReadOptions = {}): Promise<Table | Fault> {
  const limits = { ...LIMITS, ...options.limits };
  try {
    return await read(bytes, limits, options.sheet ?? null);
  } catch (error) {
    if (error instanceof TableError) return { fault: error.fault, params: error.params };
    throw error;
  }
}

async function read(bytes: Uint8Array, limits: Limits, sheet: string | null): Promise<Table> {
  if (bytes.length > limits.bytes) {
    throw new TableError('FILE_TOO_LARGE', { limit: inMegabytes(limits.bytes) });
  }
  if (isOle(bytes)) throw new TableError('WORKBOOK_OLD_OR_LOCKED');
  if (isOther(bytes)) throw new TableError('FILE_KIND_UNKNOWN');
  if (isZip(bytes)) {
    const { otherSheets, hasMacros, sheet: name, ...grid } = await readXlsx(bytes, limits, sheet);
    return {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheet: name,
      otherSheets,
      hasMacros,
      ...checked(grid, limits),
    };
  }
  if (isMarkup(bytes)) throw new TableError('FILE_KIND_UNKNOWN');
  const { encoding, delimiter, ...grid } = readCsv(bytes, limits);
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheet: null,
    otherSheets: [],
    hasMacros: false,
    ...checked(grid, limits),
  };
}

function checked(grid: Grid, limits: Limits): Pick<Table, 'headers' | 'rows' | 'remarks'> {
  const { headers, rows } = resolveHeaders(grid);
  if (!headers.length) throw new TableError('FILE_EMPTY');
  if (headers.length > limits.columns) throw new TableError('TOO_MANY_COLUMNS', { limit: limits.columns });
  if (rows.length > limits.rows) throw new TableError('TOO_MANY_ROWS', { limit: limits.rows });
  for (const { cells } of rows) while (cells.length < headers.length) cells.push('');
  const first = rows[0]?.line ?? Infinity;
  return { headers, rows, remarks: grid.remarks.filter(({ line }) => line >= first) };
}
