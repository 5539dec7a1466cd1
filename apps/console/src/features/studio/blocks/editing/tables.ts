import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { schema } from '../model/schema.ts';

/** Where the cursor is in a table; null: it is in none. */
function cellAt({ selection: { $from } }: EditorState) {
  if ($from.parent.type.name !== 'cell') return null;
  const table = $from.node(-2);
  return {
    table,
    pos: $from.before(-2),
    row: $from.index(-2),
    column: $from.index(-1),
  };
}

export const isInTable = (state: EditorState): boolean => cellAt(state) !== null;

const emptyRow = (columns: number): Node =>
  schema.node(
    'row',
    null,
    Array.from({ length: columns }, () => schema.node('cell')),
  );

/** Where a cell begins: inside it. */
function placeOf(table: Node, pos: number, row: number, column: number): number {
  let at = pos + 1;
  for (let each = 0; each < row; each++) at += table.child(each).nodeSize;
  at += 1;
  for (let each = 0; each < column; each++) at += table.child(row).child(each).nodeSize;
  return at + 1;
}

/** Tab goes from cell to cell. */
export const nextCell =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const cell = cellAt(state);
    if (!cell) return false;
    const { table, pos, row, column } = cell;
    const columns = table.child(row).childCount;
    const at = row * columns + column + by;
    const [nextRow, nextColumn] = [Math.floor(at / columns), at % columns];
    // Behind the last cell the key leaves the text, as elsewhere.
    if (at < 0 || nextRow >= table.childCount) return false;
    const place = placeOf(table, pos, nextRow, nextColumn);
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place)).scrollIntoView());
    return true;
  };

/** The same table with other rows; the cursor stays as near as can be. */
const rebuilt =
  (change: (rows: Node[], at: { row: number; column: number }) => Node[] | null): Command =>
  (state, dispatch) => {
    const cell = cellAt(state);
    if (!cell) return false;
    const { table, pos, row, column } = cell;
    const rows: Node[] = [];
    table.forEach((each) => rows.push(each));
    const next = change(rows, { row, column });
    if (!next || next.length === 0) return false;
    if (!dispatch) return true;
    const made = table.type.create(table.attrs, next);
    const { tr } = state;
    tr.replaceWith(pos, pos + table.nodeSize, made);
    const [nextRow, nextColumn] = [
      Math.min(row, made.childCount - 1),
      Math.min(column, made.child(0).childCount - 1),
    ];
    tr.setSelection(TextSelection.create(tr.doc, placeOf(made, pos, nextRow, nextColumn)));
    dispatch(tr.scrollIntoView());
    return true;
  };

export const addRow: Command = rebuilt((rows, { row }) => {
  const columns = rows[row]?.childCount ?? 1;
  return rows.toSpliced(row + 1, 0, emptyRow(columns));
});

/** The first row is the head, which a table has. */
export const dropRow: Command = rebuilt((rows, { row }) => (row === 0 ? null : rows.toSpliced(row, 1)));

const withCells = (row: Node, change: (cells: Node[]) => Node[]): Node => {
  const cells: Node[] = [];
  row.forEach((cell) => cells.push(cell));
  return row.type.create(row.attrs, change(cells));
};

export const addColumn: Command = rebuilt((rows, { column }) =>
  rows.map((row) => withCells(row, (cells) => cells.toSpliced(column + 1, 0, schema.node('cell')))),
);

export const dropColumn: Command = rebuilt((rows, { column }) =>
  rows.some((row) => row.childCount < 2)
    ? null
    : rows.map((row) => withCells(row, (cells) => cells.toSpliced(column, 1))),
);
