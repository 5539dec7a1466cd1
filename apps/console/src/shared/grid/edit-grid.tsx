import './grid.css';
import { Button, Icon, VisuallyHidden } from '@campus/ui';
import { Fragment, type ReactNode } from 'react';
import { useText } from '../text.ts';
import { isWritable, MOST_ROWS, type GridColumn } from './grid-rules.ts';
import { useGrid } from './use-grid.ts';

const inputTypes = { date: 'date', moment: 'datetime-local' };

const Control = <Row,>({
  column,
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
  const { kind, options = [], takenAs, read, write, control } = column;
  const value = read(row);
  const className = kind === 'number' ? 'edit-grid__input edit-grid__input--number' : 'edit-grid__input';
  const describedBy = isWrong ? `${id}-error` : undefined;
  if (control) return control({ row, id, className, isWrong, describedBy, onChange });
  const common = {
    id,
    value,
    className,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': describedBy,
    onChange: ({ target }: { target: { value: string } }) => write && onChange(write(row, target.value)),
  };
  if (kind !== 'choice')
    return (
      <input
        {...common}
        type={kind === 'date' || kind === 'moment' ? inputTypes[kind] : 'text'}
        inputMode={kind === 'number' ? 'numeric' : undefined}
        autoComplete="off"
      />
    );
  return (
    <select {...common}>
      {/* What was pasted and is none of them stays in sight, to be put right. */}
      {!options.some((option) => option.value === value) && <option value={value}>{value}</option>}
      {options.map((option) => {
        // What is chosen already is named as it is: saving says what is wrong with it.
        const taken = option.value === value ? null : (takenAs?.(row, option) ?? null);
        return (
          <option key={option.value} value={option.value} disabled={taken !== null}>
            {taken ?? option.label}
          </option>
        );
      })}
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

/** A cell that is only read: the first of a row names it. */
const ReadCell = <Row,>({ column, row, isName }: { column: GridColumn<Row>; row: Row; isName: boolean }) => {
  const text = column.show?.(row) ?? column.read(row);
  if (isName) return <th scope="row">{text}</th>;
  return (
    <td className="soft">
      <span className="edit-grid__label" aria-hidden="true">
        {column.label}
      </span>
      {text}
    </td>
  );
};

const RemoveCell = ({ name, onRemove }: { name: string; onRemove: () => void }) => {
  const t = useText();
  return (
    <td className="edit-grid__end">
      <button type="button" className="edit-grid__remove" title={t('console.grid.remove')} onClick={onRemove}>
        <Icon name="close" />
        <VisuallyHidden>{t('console.grid.removeOne', { name })}</VisuallyHidden>
      </button>
    </td>
  );
};

const HeadRow = <Row,>({
  columns,
  mayRemove,
}: {
  columns: readonly GridColumn<Row>[];
  mayRemove: boolean;
}) => {
  const t = useText();
  return (
    <tr>
      {columns.map(({ id, label }) => (
        <th key={id} scope="col">
          {label}
        </th>
      ))}
      {mayRemove && (
        <td>
          <VisuallyHidden>{t('console.grid.remove')}</VisuallyHidden>
        </td>
      )}
    </tr>
  );
};

interface Grid<Row> {
  caption: string;
  /** Those only read first or last. */
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What a row is called beside the name of a column; for screen readers. */
  nameOf: (row: Row, index: number) => string;
  /** Without it rows are neither added nor taken away. */
  newRow?: () => Row;
  addLabel?: string;
  /** More rows cannot be added. */
  most?: number;
  /** Rows that can be taken away; all, where it is not said. */
  mayRemove?: (row: Row) => boolean;
  /** What went wrong with a row as a whole: under it. */
  troubleOf?: (row: Row) => ReactNode;
  isChecked: boolean;
  onChange: (rows: Row[]) => void;
}

const BodyRow = <Row,>({
  of: { columns, rows, nameOf, newRow, mayRemove = () => true, onChange },
  row,
  index,
  isChecked,
  cellId,
}: {
  of: Grid<Row>;
  row: Row;
  index: number;
  isChecked: boolean;
  cellId: (row: number, column: number) => string;
}) => {
  const name = nameOf(row, index);
  const put = (next: Row) => onChange(rows.map((each, at) => (at === index ? next : each)));
  return (
    <tr>
      {columns.map((column, at) =>
        isWritable(column, row) ? (
          <td key={column.id}>
            <Cell
              column={column}
              row={row}
              id={cellId(index, at)}
              rowName={name}
              isChecked={isChecked}
              onChange={put}
            />
          </td>
        ) : (
          <ReadCell key={column.id} column={column} row={row} isName={at === 0} />
        ),
      )}
      {newRow &&
        (mayRemove(row) ? (
          <RemoveCell name={name} onRemove={() => onChange(rows.filter((_, other) => other !== index))} />
        ) : (
          <td className="edit-grid__end" />
        ))}
    </tr>
  );
};

/**
 * A table to type into: moving from cell to cell by keyboard, and pasting from a spreadsheet. Cells show what
 * is wrong with them once the form was submitted. It belongs into a `Form`, which moves to the first wrong
 * one.
 */
export const EditGrid = <Row,>(grid: Grid<Row>) => {
  const t = useText();
  const { columns, rows, newRow, most = MOST_ROWS } = grid;
  const { cellId, enter, move, paste, add, told, isFresh } = useGrid(grid);
  return (
    <div className="stack stack--tight">
      <div className="edit-grid" hidden={rows.length === 0}>
        <table className="edit-grid__table" onFocus={enter} onKeyDown={move} onPaste={paste}>
          <caption>
            <VisuallyHidden>{grid.caption}</VisuallyHidden>
          </caption>
          <thead>
            <HeadRow columns={columns} mayRemove={newRow !== undefined} />
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const trouble = grid.troubleOf?.(row);
              return (
                <Fragment key={grid.keyOf(row)}>
                  <BodyRow
                    of={grid}
                    row={row}
                    index={index}
                    isChecked={grid.isChecked || isFresh(row)}
                    cellId={cellId}
                  />
                  {trouble && (
                    <tr className="edit-grid__trouble">
                      <td colSpan={columns.length + (newRow ? 1 : 0)}>{trouble}</td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      {newRow && rows.length < most && (
        <div>
          <Button kind="quiet" onClick={() => add(0)}>
            {grid.addLabel}
          </Button>
        </div>
      )}
      {rows.length > 0 && <p className="soft small">{t('console.grid.hint')}</p>}
      <p role="status" className="soft small">
        {told}
      </p>
    </div>
  );
};
