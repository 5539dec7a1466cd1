import { type Grid, type Merge, type TableRow } from './table.ts';

const LOOK_INTO = 30;
const LONGEST_HEADING = 120;

/** What no heading looks like: an address, a number, a date. */
const DATA = /@|^[\d\s.,:/+()-]*\d[\d\s.,:/+()-]*$/;

const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';
const looksLikeHeadings = ({ cells }: TableRow): boolean =>
  cells.every((cell) => !DATA.test(cell.trim()) && cell.length <= LONGEST_HEADING);
const filledIn = ({ cells }: TableRow): number => cells.filter(isFilled).length;

/** Writes the text of a merged rectangle into every cell of it, so that each row is complete. */
function spread(rows: readonly TableRow[], merges: readonly Merge[], width: number): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const { fromLine, toLine, fromColumn, toColumn } of merges) {
    const text = byLine.get(fromLine)?.cells[fromColumn] ?? '';
    if (!text) continue;
    for (let line = fromLine; line <= toLine && line - fromLine < rows.length; line += 1) {
      const cells = byLine.get(line)?.cells;
      for (let column = fromColumn; cells && column <= Math.min(toColumn, width - 1); column += 1) {
        while (cells.length < column) cells.push('');
        cells[column] = text;
      }
    }
  }
}

/** The row most of whose columns are named, the first such; titles above it fill one cell or repeat one text. */
function headingsAt(rows: readonly TableRow[], width: number): number {
  return rows.slice(0, LOOK_INTO).findIndex((row) => {
    const distinct = new Set(row.cells.filter(isFilled).map((cell) => cell.trim()));
    return looksLikeHeadings(row) && filledIn(row) >= width * 0.6 && distinct.size >= Math.min(2, width);
  });
}

/** Does the row below name the parts of merged headings? `upper` has merges spread, or blanks where they were. */
function isLowerHeading(upper: TableRow, lower: TableRow, merges: readonly Merge[]): boolean {
  if (lower.line !== upper.line + 1 || !looksLikeHeadings(lower)) return false;
  const acrossUpper = merges.some(
    ({ fromLine, toLine, fromColumn, toColumn }) =>
      fromLine <= upper.line && toLine === upper.line && toColumn > fromColumn,
  );
  if (acrossUpper) return true;
  const blanks = upper.cells.flatMap((cell, column) => (isFilled(cell) || column === 0 ? [] : [column]));
  const isOpenBelow = upper.cells.some((cell, column) => isFilled(cell) && !isFilled(lower.cells[column]));
  return blanks.length > 0 && isOpenBelow && blanks.every((column) => isFilled(lower.cells[column]));
}

function joined(upper: TableRow, lower: TableRow, width: number): string[] {
  let group = '';
  return Array.from({ length: width }, (_none, column) => {
    const [above = '', below = ''] = [upper.cells[column]?.trim(), lower.cells[column]?.trim()];
    if (above) group = above;
    if (!below || above === below) return above;
    return group ? `${group} › ${below}` : below;
  });
}

/** `Correo`, `Correo (2)`: every column can be spoken of. */
function different(headings: readonly string[]): string[] {
  const times = new Map<string, number>();
  return headings.map((heading) => {
    if (!heading) return '';
    const time = (times.get(heading) ?? 0) + 1;
    times.set(heading, time);
    return time > 1 ? `${heading} (${time})` : heading;
  });
}

/** The commonest number of columns among the rows that hold anything: remarks and totals do not widen a list. */
export const widthOf = (rows: readonly TableRow[]): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.findLastIndex(isFilled) + 1), 0);

/**
 * Which rows are headings, and what they name. A file without any (its first row is data) gives empty
 * headings. Titles and remarks above the headings are dropped, and so are empty rows.
 */
export function resolveHeaders(grid: Grid): { headers: string[]; rows: TableRow[] } {
  const filled = grid.rows.filter((row) => row.cells.some(isFilled));
  const width = widthOf(filled);
  spread(filled, grid.merges, width);
  const typical = filled.map(filledIn).sort((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0;
  const at = headingsAt(filled, typical);
  const upper = filled[at];
  if (!upper) return { headers: Array.from({ length: width }, () => ''), rows: filled };
  const lower = filled[at + 1];
  const isTwoRows = lower !== undefined && isLowerHeading(upper, lower, grid.merges);
  const headings = isTwoRows
    ? joined(upper, lower, width)
    : Array.from(
        { length: width },
        (_none, column) => upper.cells[column]?.replace(/\s+/g, ' ').trim() ?? '',
      );
  return { headers: different(headings), rows: filled.slice(at + (isTwoRows ? 2 : 1)) };
}
