import './plan.css';
import { Notice } from '@campus/ui';
import { TroubleNotice } from '@campus/web-shell';
import type { SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { EditGrid } from '../../../shared/grid/edit-grid.tsx';
import type { GridColumn } from '../../../shared/grid/grid-rules.ts';
import { RowsBar } from '../../../shared/grid/rows-bar.tsx';
import type { SavedRow } from '../../../shared/grid/saved-rows.ts';
import type { useSavedRows } from '../../../shared/grid/use-saved-rows.ts';
import { useText } from '../../../shared/text.ts';

/** What a row has become among the things the server has now; of a new row it is the one that was not there before. */
export const findAmong = (before: readonly { id: string }[]) => {
  const known = new Set(before.map(({ id }) => id));
  return <Thing extends { id: string }>(
    now: readonly Thing[],
    { id, version }: SavedRow,
  ): Thing | undefined => {
    const found = now.find((thing) => (version === null ? !known.has(thing.id) : thing.id === id));
    if (found) known.add(found.id);
    return found;
  };
};

/** Things of an edition typed together, each saved by itself: below a row what was refused of it, below all one button. */
export const SavedGrid = <Row extends SavedRow>({
  grid,
  columns,
  caption,
  hint,
  nameOf,
  adding = {},
  mayChange = true,
  save,
}: {
  grid: ReturnType<typeof useSavedRows<Row>>;
  columns: GridColumn<Row>[];
  caption: string;
  hint: string;
  nameOf: (row: Row, index: number) => string;
  /** Empty for those who may add none. */
  adding?: { newRow: () => Row; addLabel: string } | Record<never, never>;
  mayChange?: boolean;
  /** Called when every cell that the person may change is right. */
  save: () => Promise<void>;
}) => {
  const t = useText();
  const nameOfRow = (row: Row, index: number) =>
    nameOf(row, index) || t('console.grid.row', { number: index + 1 });
  const nameOfSaved = (row: Row) =>
    nameOfRow(
      row,
      grid.rows.findIndex(({ id }) => id === row.id),
    );
  const isRight = grid.rows.every((row) =>
    columns.every(({ wrong, isFixed }) => isFixed?.(row) || !wrong?.(row)),
  );
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    grid.setChecked(true);
    if (isRight) await save();
  };
  return (
    <Form className="stack plan-grid plan-grid--wide" onSubmit={(event) => void submit(event)}>
      <EditGrid
        caption={caption}
        columns={columns}
        rows={grid.rows}
        keyOf={({ id }) => id}
        nameOf={nameOfRow}
        {...adding}
        mayRemove={({ version }) => version === null}
        isChecked={grid.isChecked}
        troubleOf={(row) => {
          const trouble = grid.troubleOf(row);
          return trouble && <TroubleNotice trouble={trouble} />;
        }}
        onChange={grid.change}
      />
      {grid.isStale && <Notice tone="warn" title={t('console.grid.stale')} />}
      <p className="soft small">{hint}</p>
      {mayChange && grid.rows.length > 0 && <RowsBar rows={grid} nameOf={nameOfSaved} />}
    </Form>
  );
};
