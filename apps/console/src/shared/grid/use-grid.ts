import { useId, useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { useText } from '../text.ts';
import {
  cellsIn,
  isManyCells,
  isWritable,
  leftOut,
  MOST_ROWS,
  pasted,
  type GridColumn,
} from './grid-rules.ts';

/** Enter and the arrows go up and down a column; in a day or a choice the arrows are its own. */
const stepOf = ({ key, target }: KeyboardEvent) => {
  const isText = target instanceof HTMLInputElement && target.type === 'text';
  if (key === 'Enter' && !(target instanceof HTMLButtonElement)) return 1;
  // In a field with suggestions the arrows go through them.
  if (!isText || target.list) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
};

interface Given<Row> {
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  newRow?: (() => Row) | undefined;
  most?: number | undefined;
  onChange: (rows: Row[]) => void;
}

/** What a cell held when it got the focus: Esc gives it back. */
const useTakeBack = <Row>({ rows, keyOf, onChange }: Given<Row>) => {
  const before = useRef<Row | null>(null);
  const isSame = (row: Row) => before.current !== null && keyOf(row) === keyOf(before.current);
  return {
    remember: (row: Row | undefined) => {
      before.current = row ?? null;
    },
    /** Whether there was anything to take back. */
    takeBack: (row: Row | undefined): boolean => {
      const was = before.current;
      if (!row || was === null || !isSame(row) || JSON.stringify(row) === JSON.stringify(was)) return false;
      onChange(rows.map((each) => (keyOf(each) === keyOf(row) ? was : each)));
      return true;
    },
  };
};

/** How one moves through a grid, adds to it and pastes into it. A cell is found by the id of its control. */
export const useGrid = <Row>(given: Given<Row>) => {
  const { columns, rows, keyOf, newRow, most = MOST_ROWS, onChange } = given;
  const t = useText();
  const id = useId();
  const [told, setTold] = useState('');
  /** Rows that came from the clipboard: what is wrong with them is said at once. */
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const { remember, takeBack } = useTakeBack(given);
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const placeOf = (target: EventTarget) => {
    const [row, column] = (target as HTMLElement).id.slice(id.length + 1).split('-');
    return row && column ? { row: Number(row), column: Number(column) } : null;
  };
  const focus = (row: number, column: number) => document.getElementById(cellId(row, column))?.focus();
  const add = (column: number) => {
    if (!newRow || rows.length >= most) return;
    onChange([...rows, newRow()]);
    requestAnimationFrame(() => focus(rows.length, column));
  };
  const enter = (event: FocusEvent) => {
    const at = placeOf(event.target);
    remember(at ? rows[at.row] : undefined);
  };
  const move = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (!at) return;
    if (event.key === 'Escape') {
      if (takeBack(rows[at.row])) event.stopPropagation();
      return;
    }
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    const next = at.row + step;
    if (next >= rows.length && event.key === 'Enter') add(at.column);
    else if (next >= 0 && next < rows.length) focus(next, at.column);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const at = placeOf(event.target);
    if (!at || !isManyCells(text)) return;
    event.preventDefault();
    const cells = cellsIn(text);
    const next = pasted(rows, columns, cells, at, newRow, most);
    const touched = next.slice(at.row, at.row + cells.length);
    const wrong = touched.flatMap((row) => columns.filter((one) => isWritable(one, row) && one.wrong?.(row)));
    const left = leftOut(cells.length, at.row, newRow ? most : rows.length);
    onChange(next);
    setFresh(new Set([...fresh, ...touched.map(keyOf)]));
    setTold(t('console.grid.pasted', { count: cells.length - left, wrong: wrong.length, left }));
  };
  return { cellId, enter, move, paste, add, told, isFresh: (row: Row) => fresh.has(keyOf(row)) };
};
