import './table.css';
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { ariaSortOf, SortHeader, type Sorting } from './sort-header.tsx';

/** A column: its heading, and what a row has there. */
export interface Column<Row> {
  id: string;
  label: string;
  /** Shown in the heading instead of the label: a box that ticks every row. */
  heading?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. Exactly one column has it. */
  isName?: boolean;
  /** Numbers are aligned at the end of their column, digit under digit. */
  isNumber?: boolean;
  /** Sentences or a field: on a narrow screen they are below their heading, as wide as the row. */
  isLong?: boolean;
  /** The heading is for screen readers: a column of buttons needs none to be seen. */
  isQuiet?: boolean;
  /** The heading is a button that sorts by the column. */
  sorting?: Sorting;
  /**
   * Where it stands on the short card that a row is on a narrow screen: beside the name, among the facts of one line,
   * or on a line of its own. As soon as one column of a table says so, those that say nothing are left out of the card.
   */
  card?: 'aside' | 'fact' | 'line';
}

/** The columns that every card keeps: they say where they stand themselves. */
const kept = ['tick', 'menu'];

/**
 * Rows under headings that stay in sight. On a narrow screen each row becomes a small card with its headings beside
 * the values; the roles stay written, because some browsers drop those of a table that is not laid out as one.
 */
export const Table = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) => (
  <table
    className="table"
    role="table"
    aria-label={caption}
    data-cards={columns.some(({ card }) => card) ? 'short' : undefined}
  >
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ id, label, heading, isNumber, isQuiet, sorting }) => (
          <th
            key={id}
            role="columnheader"
            scope="col"
            aria-sort={ariaSortOf(sorting)}
            className={classes(isNumber && 'table__number')}
          >
            {heading ? (
              heading
            ) : isQuiet ? (
              <span className="visually-hidden">{label}</span>
            ) : sorting ? (
              <SortHeader label={label} sorting={sorting} />
            ) : (
              label
            )}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row">
          {columns.map((column) => (
            <Cell key={column.id} column={column} row={row} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) => {
  const { id, label, cell, isName, isNumber, isLong, isQuiet, card } = column;
  if (isName)
    return (
      <th role="rowheader" scope="row" className="table__name">
        {cell(row)}
      </th>
    );
  return (
    <td
      role="cell"
      data-column={id}
      data-card={card ?? (kept.includes(id) ? 'kept' : undefined)}
      className={classes(isNumber && 'table__number', isLong && 'table__long')}
    >
      {!isQuiet && (
        <span className="table__label" aria-hidden="true">
          {label}
        </span>
      )}
      <span className="table__value">{cell(row)}</span>
    </td>
  );
};
