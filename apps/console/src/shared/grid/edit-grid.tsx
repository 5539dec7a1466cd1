import './grid.css';
import { Button, Icon, VisuallyHidden } from '@campus/ui';
import { useText } from '../text.ts';
import type { GridColumn } from './grid-rules.ts';
import { useGrid } from './use-grid.ts';

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

/** A cell that is only read: the first of a row names it. */
const ReadCell = <Row,>({ column, row, isName }: { column: GridColumn<Row>; row: Row; isName: boolean }) =>
  isName ? <th scope="row">{column.read(row)}</th> : <td className="soft">{column.read(row)}</td>;

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
  isChecked: boolean;
  onChange: (rows: Row[]) => void;
}

const BodyRow = <Row,>({
  of: { columns, rows, nameOf, newRow, isChecked, onChange },
  row,
  index,
  cellId,
}: {
  of: Grid<Row>;
  row: Row;
  index: number;
  cellId: (row: number, column: number) => string;
}) => {
  const name = nameOf(row, index);
  const put = (next: Row) => onChange(rows.map((each, at) => (at === index ? next : each)));
  return (
    <tr>
      {columns.map((column, at) =>
        column.write ? (
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
      {newRow && (
        <RemoveCell name={name} onRemove={() => onChange(rows.filter((_, other) => other !== index))} />
      )}
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
  const { columns, rows, newRow } = grid;
  const { cellId, move, paste, add, told } = useGrid(grid);
  return (
    <div className="stack stack--tight">
      <div className="edit-grid">
        <table className="edit-grid__table" onKeyDown={move} onPaste={paste}>
          <caption>
            <VisuallyHidden>{grid.caption}</VisuallyHidden>
          </caption>
          <thead>
            <HeadRow columns={columns} mayRemove={newRow !== undefined} />
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <BodyRow key={grid.keyOf(row)} of={grid} row={row} index={index} cellId={cellId} />
            ))}
          </tbody>
        </table>
      </div>
      {newRow && (
        <div>
          <Button kind="quiet" onClick={() => add(0)}>
            {grid.addLabel}
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
