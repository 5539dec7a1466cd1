import './grid.css';
import { Button, Icon, VisuallyHidden } from '@campus/ui';
import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useText } from '../text.ts';
import { cellsIn, isManyCells, MOST_ROWS, pasted, type GridColumn } from './grid-rules.ts';

const Control = <Row,>({
  column: { kind, options = [], read, write },
  row,
  id,
  isWrong,
  onChange,
}: {
  column: GridColumn<Row>;
  row: Row;
  id: string;
  isWrong: boolean;
  onChange: (row: Row) => void;
}) => {
  const value = read(row);
  const common = {
    id,
    value,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': isWrong ? `${id}-error` : undefined,
    onChange: ({ target }: { target: { value: string } }) => write && onChange(write(row, target.value)),
  };
  if (kind !== 'choice')
    return (
      <input
        {...common}
        className={kind === 'number' ? 'edit-grid__input edit-grid__input--number' : 'edit-grid__input'}
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'number' ? 'numeric' : undefined}
        autoComplete="off"
      />
    );
  return (
    <select {...common} className="edit-grid__input">
      {/* What was pasted and is none of them stays in sight, to be put right. */}
      {!options.some((option) => option.value === value) && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};

const Cell = <Row,>({
  column,
  row,
  id,
  rowName,
  isChecked,
  onChange,
}: {
  column: GridColumn<Row>;
  row: Row;
  id: string;
  rowName: string;
  isChecked: boolean;
  onChange: (row: Row) => void;
}) => {
  const wrong = isChecked ? column.wrong?.(row) : false;
  return (
    <>
      <label htmlFor={id} className="edit-grid__label">
        {column.label} <VisuallyHidden>{rowName}</VisuallyHidden>
      </label>
      <Control column={column} row={row} id={id} isWrong={Boolean(wrong)} onChange={onChange} />
      {wrong && (
        <p id={`${id}-error`} className="field__error small">
          {wrong}
        </p>
      )}
    </>
  );
};

/** Enter and the arrows go up and down a column; in a day or a choice the arrows are its own. */
const stepOf = ({ key, target }: KeyboardEvent) => {
  const isText = target instanceof HTMLInputElement && target.type === 'text';
  if (key === 'Enter' && !(target instanceof HTMLButtonElement)) return 1;
  if (!isText) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
};

/**
 * A table one types into: by keyboard from cell to cell, and from a spreadsheet by pasting. Cells say what is wrong with
 * them once the form was to be sent. It stands in a `Form`, which leads to the first of them.
 */
export const EditGrid = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  nameOf,
  newRow,
  addLabel,
  isChecked,
  onChange,
}: {
  caption: string;
  /** Those only read first. */
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What a row is called beside the name of a column; for screen readers. */
  nameOf: (row: Row, index: number) => string;
  /** Without it rows are neither added nor taken away. */
  newRow?: () => Row;
  addLabel?: string;
  isChecked: boolean;
  onChange: (rows: Row[]) => void;
}) => {
  const t = useText();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [told, setTold] = useState('');
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const placeOf = (target: EventTarget) => {
    const [row, column] = (target as HTMLElement).id.slice(id.length + 1).split('-');
    return row && column ? { row: Number(row), column: Number(column) } : null;
  };
  const focus = (row: number, column: number) =>
    requestAnimationFrame(() => document.getElementById(cellId(row, column))?.focus());
  const put = (index: number, row: Row) => onChange(rows.map((each, at) => (at === index ? row : each)));
  const add = (column: number) => {
    if (!newRow || rows.length >= MOST_ROWS) return;
    onChange([...rows, newRow()]);
    focus(rows.length, column);
  };
  const move = (event: KeyboardEvent) => {
    const step = stepOf(event);
    const at = step === 0 ? null : placeOf(event.target);
    if (!at) return;
    event.preventDefault();
    const next = at.row + step;
    if (next >= rows.length && event.key === 'Enter') add(at.column);
    else if (next >= 0 && next < rows.length) document.getElementById(cellId(next, at.column))?.focus();
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
  return (
    <div className="stack stack--tight">
      <div className="edit-grid">
        <table ref={table} className="edit-grid__table" onKeyDown={move} onPaste={paste}>
          <caption>
            <VisuallyHidden>{caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.label}
                </th>
              ))}
              {newRow && (
                <td>
                  <VisuallyHidden>{t('console.grid.remove')}</VisuallyHidden>
                </td>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={keyOf(row)}>
                {columns.map((column, at) =>
                  column.write ? (
                    <td key={column.id}>
                      <Cell
                        column={column}
                        row={row}
                        id={cellId(index, at)}
                        rowName={nameOf(row, index)}
                        isChecked={isChecked}
                        onChange={(next) => put(index, next)}
                      />
                    </td>
                  ) : at === 0 ? (
                    <th key={column.id} scope="row">
                      {column.read(row)}
                    </th>
                  ) : (
                    <td key={column.id} className="soft" data-label={column.label}>
                      {column.read(row)}
                    </td>
                  ),
                )}
                {newRow && (
                  <td className="edit-grid__end">
                    <button
                      type="button"
                      className="edit-grid__remove"
                      title={t('console.grid.remove')}
                      onClick={() => onChange(rows.filter((_, other) => other !== index))}
                    >
                      <Icon name="close" />
                      <VisuallyHidden>
                        {t('console.grid.removeOne', { name: nameOf(row, index) })}
                      </VisuallyHidden>
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {newRow && (
        <div>
          <Button kind="quiet" onClick={() => add(0)}>
            {addLabel}
          </Button>
        </div>
      )}
      <p className="soft small">{t('console.grid.hint')}</p>
      <p role="status" className="soft small">
        {told}
      </p>
    </div>
  );
};
