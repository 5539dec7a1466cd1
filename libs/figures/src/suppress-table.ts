import { cheapestDetour, isBridge, type Edge } from './cell-graph.ts';
import { isSmall, SMALLEST } from './threshold.ts';

/** True: not published. */
export interface SuppressedTable {
  /** As the counts: rows of columns. */
  cells: boolean[][];
  rowTotals: boolean[];
  columnTotals: boolean[];
  total: boolean;
}

/** A cell of the table with its totals; row or column `size` is the one of the totals. */
interface Cell extends Edge {
  count: number;
  isHidden: boolean;
}

/** Hiding a zero protects little, since nobody is in it: it is taken last. */
const ZERO_COSTS = 1e9;
const costOf = ({ count }: Cell) => (count === 0 ? ZERO_COSTS : count);

/**
 * What of a table of two breakdowns with its row and column totals must not be published. Small cells are hidden, and
 * then others, until nothing hidden can be worked out from what is shown:
 *
 * - the hidden cells, read as a graph that joins rows with columns, have no bridge: the value of a bridge, and of
 *   no other cell, follows from the totals;
 * - what is hidden of a line whose total is shown adds up to at least `smallest` people.
 *
 * @param counts people in each cell, rows of equal length
 */
export function suppressTable(counts: readonly (readonly number[])[], smallest = SMALLEST): SuppressedTable {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const cells = withTotals(counts).map((cell) => ({ ...cell, isHidden: isSmall(cell.count, smallest) }));
  while (hideOneMore(cells, rows, columns, smallest));
  const isHidden = (row: number, column: number) =>
    cells.some((cell) => cell.row === row && cell.column === column && cell.isHidden);
  return {
    cells: counts.map((line, row) => line.map((_count, column) => isHidden(row, column))),
    rowTotals: counts.map((_line, row) => isHidden(row, columns)),
    columnTotals: Array.from({ length: columns }, (_none, column) => isHidden(rows, column)),
    total: isHidden(rows, columns),
  };
}

function withTotals(counts: readonly (readonly number[])[]): Cell[] {
  const columns = counts[0]?.length ?? 0;
  const sums = counts.map((line) => [...line, line.reduce((sum, count) => sum + count, 0)]);
  const totals = Array.from({ length: columns + 1 }, (_none, column) =>
    sums.reduce((sum, line) => sum + (line[column] ?? 0), 0),
  );
  return [...sums, totals].flatMap((line, row) =>
    line.map((count, column) => ({ row, column, count, isHidden: false })),
  );
}

/** Hides what the first weak place needs; false when there is none, or nothing left to hide. */
function hideOneMore(cells: Cell[], rows: number, columns: number, smallest: number): boolean {
  const hidden = cells.filter(({ isHidden }) => isHidden);
  const bridge = hidden.find((cell) => isBridge(cell, hidden));
  if (bridge) {
    const detour = cheapestDetour(bridge, cells, (cell) => (cell.isHidden ? 0 : costOf(cell)));
    const more = detour?.filter(({ isHidden }) => !isHidden) ?? [];
    for (const cell of more) cell.isHidden = true;
    if (more.length) return true;
  }
  const next = thinLine(cells, rows, columns, smallest);
  if (next) next.isHidden = true;
  return next !== null;
}

/** A line that shows its total and hides too few people: the cell to hide with them. */
function thinLine(cells: Cell[], rows: number, columns: number, smallest: number): Cell | null {
  const lines = [
    ...Array.from({ length: rows + 1 }, (_none, row) => cells.filter((cell) => cell.row === row)).map(
      (line) => ({
        parts: line.filter(({ column }) => column < columns),
        total: line.find(({ column }) => column === columns),
      }),
    ),
    ...Array.from({ length: columns + 1 }, (_none, column) =>
      cells.filter((cell) => cell.column === column),
    ).map((line) => ({
      parts: line.filter(({ row }) => row < rows),
      total: line.find(({ row }) => row === rows),
    })),
  ];
  for (const { parts, total } of lines) {
    const hidden = parts.filter(({ isHidden }) => isHidden);
    const people = hidden.reduce((sum, { count }) => sum + count, 0);
    if (!hidden.length || total?.isHidden || people >= smallest) continue;
    const shown = parts.filter(({ isHidden, count }) => !isHidden && count > 0);
    const [next] = shown.sort((a, b) => a.count - b.count);
    if (next) return next;
  }
  return null;
}
