import type { KeyboardEvent } from 'react';

/** Where a key leads from a cell of a grid of so many rows and columns; null: it is no key of grids. */
export const stepOf = (
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): [number, number] | null => {
  const targets: Record<string, [number, number]> = {
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
    ArrowRight: [row, column + 1],
    ArrowLeft: [row, column - 1],
    PageDown: [row + 10, column],
    PageUp: [row - 10, column],
    Home: [ctrlKey ? 0 : row, 0],
    End: [ctrlKey ? rows - 1 : row, columns - 1],
  };
  const target = targets[key];
  if (!target) return null;
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  return [within(target[0], rows), within(target[1], columns)];
};

/** Moves the focus within a grid whose cells carry `data-cell="row column"`; one cell at a time is in the order of Tab. */
export const moveInGrid = (event: KeyboardEvent<HTMLElement>, size: readonly [number, number]) => {
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
  const [row = 0, column = 0] = from?.dataset.cell?.split(' ').map(Number) ?? [];
  const to = from && stepOf(event, [row, column], size);
  if (!to) return;
  event.preventDefault();
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to[0]} ${to[1]}"]`);
  if (!next) return;
  from.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
};
