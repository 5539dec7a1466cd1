import { isSmall, SMALLEST } from './threshold.ts';

interface Cell {
  row: number;
  column: number;
  count: number;
}

/**
 * Which cells of a table of two breakdowns must not be published when all its row and column totals are. Small cells
 * are hidden, and then others, cheapest first, until
 *
 * - no hidden small cell can be worked out: some other table of whole numbers has the same totals and the same shown
 *   cells, and another count there;
 * - what is hidden of a row or a column is nobody or at least `smallest` people.
 *
 * A line of which nobody is in gives nothing away and protects nothing.
 * @param counts people in each cell, rows of equal length; each total is nobody or at least `smallest` people
 * @returns rows of columns; true: hidden
 */
export function suppressTable(counts: readonly (readonly number[])[], smallest = SMALLEST): boolean[][] {
  const cells = counts.flatMap((line, row) => line.map((count, column) => ({ row, column, count })));
  const hidden = new Set(cells.filter(({ count }) => isSmall(count, smallest)));
  for (let next = weakest(cells, hidden, smallest); next; next = weakest(cells, hidden, smallest)) {
    const more = cheapest(cells, hidden, next);
    if (!more) break;
    hidden.add(more);
  }
  const isHidden = (row: number, column: number) =>
    [...hidden].some((cell) => cell.row === row && cell.column === column);
  return counts.map((line, row) => line.map((_count, column) => isHidden(row, column)));
}

type Line = Pick<Cell, 'row'> | Pick<Cell, 'column'>;

const isIn = (cell: Cell, line: Line) =>
  'row' in line ? cell.row === line.row : cell.column === line.column;

/** A line that hides too little, or whose small cell can be computed from the rest; null when there is none. */
function weakest(cells: readonly Cell[], hidden: ReadonlySet<Cell>, smallest: number): Line[] | null {
  for (const { row, column } of hidden)
    for (const line of [{ row }, { column }]) {
      const inLine = [...hidden].filter((cell) => isIn(cell, line));
      const people = inLine.reduce((sum, { count }) => sum + count, 0);
      const canGrow = cells.some((cell) => isIn(cell, line) && !hidden.has(cell) && cell.count > 0);
      if (canGrow && (inLine.length < 2 || isSmall(people, smallest))) return [line];
    }
  const known = [...hidden].find((cell) => isSmall(cell.count, smallest) && !canVary(cell, hidden));
  if (!known) return null;
  // A way round needs a cell in a row or a column that the hidden ones touch already.
  return [...hidden].flatMap(({ row, column }) => [{ row }, { column }]);
}

/** The cell to hide next: the one with the fewest people, empty cells last. */
function cheapest(cells: readonly Cell[], hidden: ReadonlySet<Cell>, lines: readonly Line[]): Cell | null {
  const cost = ({ count }: Cell) => (count === 0 ? Infinity : count);
  const open = cells.filter((cell) => !hidden.has(cell) && lines.some((line) => isIn(cell, line)));
  return open.sort((a, b) => cost(a) - cost(b) || a.row - b.row || a.column - b.column)[0] ?? null;
}

/**
 * Whether another table of non-negative whole numbers has the same totals and the same shown cells but
 * another count here. Such tables differ by cycles of hidden cells, alternately raised and lowered; only a
 * positive cell can be lowered.
 */
export function canVary(cell: Cell, hidden: ReadonlySet<Cell>): boolean {
  return canRise(cell, hidden) || canFall(cell, hidden);
}

/** Raise it: then along its row lower one, along that column raise one … until its own column is even again. */
const canRise = (cell: Cell, hidden: ReadonlySet<Cell>) =>
  isReached(cell, hidden, { from: cell.row, isRow: true, to: cell.column });

/** Lower it: then along its column raise one, along that row … the ring the other way round. */
function canFall(cell: Cell, hidden: ReadonlySet<Cell>): boolean {
  return cell.count > 0 && isReached(cell, hidden, { from: cell.column, isRow: false, to: cell.row });
}

/** Rows lower a cell to reach its column; columns raise a cell to reach its row. The cell itself is not used. */
function isReached(
  cell: Cell,
  hidden: ReadonlySet<Cell>,
  { from, isRow, to }: { from: number; isRow: boolean; to: number },
): boolean {
  const others = [...hidden].filter((other) => other !== cell);
  const seen = new Set<string>();
  const open: { at: number; isRow: boolean }[] = [{ at: from, isRow }];
  for (let here = open.pop(); here; here = open.pop()) {
    if (here.isRow !== isRow && here.at === to) return true;
    const key = `${here.isRow} ${here.at}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { row, column, count } of others) {
      if (here.isRow && row === here.at && count > 0) open.push({ at: column, isRow: false });
      if (!here.isRow && column === here.at) open.push({ at: row, isRow: true });
    }
  }
  return false;
}
