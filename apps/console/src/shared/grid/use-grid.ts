import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useText } from '../text.ts';
import { cellsIn, isManyCells, MOST_ROWS, pasted, type GridColumn } from './grid-rules.ts';

/** Enter and the arrows go up and down a column; in a day or a choice the arrows are its own. */
const stepOf = ({ key, target }: KeyboardEvent) => {
  const isText = target instanceof HTMLInputElement && target.type === 'text';
  if (key === 'Enter' && !(target instanceof HTMLButtonElement)) return 1;
  if (!isText) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
};

/** How one moves through a grid, adds to it and pastes into it. A cell is found by the id of its control. */
export const useGrid = <Row>({
  columns,
  rows,
  newRow,
  onChange,
}: {
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  newRow?: (() => Row) | undefined;
  onChange: (rows: Row[]) => void;
}) => {
  const t = useText();
  const id = useId();
  const [told, setTold] = useState('');
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const placeOf = (target: EventTarget) => {
    const [row, column] = (target as HTMLElement).id.slice(id.length + 1).split('-');
    return row && column ? { row: Number(row), column: Number(column) } : null;
  };
  const focus = (row: number, column: number) => document.getElementById(cellId(row, column))?.focus();
  const add = (column: number) => {
    if (!newRow || rows.length >= MOST_ROWS) return;
    onChange([...rows, newRow()]);
    requestAnimationFrame(() => focus(rows.length, column));
  };
  const move = (event: KeyboardEvent) => {
    const step = stepOf(event);
    const at = step === 0 ? null : placeOf(event.target);
    if (!at) return;
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
    onChange(pasted(rows, columns, cells, at, newRow));
    setTold(t('console.grid.pasted', { count: cells.length }));
  };
  return { cellId, move, paste, add, told };
};
