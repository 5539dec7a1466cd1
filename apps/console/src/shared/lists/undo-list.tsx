import './undo-list.css';
import { Button, Dialog, Disclosure, Notice } from '@campus/ui';
import { QueryView, TroubleNotice, useIntention, useShell, type Query } from '@campus/web-shell';
import { FieldChanges, type ShownChange } from '../field-changes.tsx';
import { useText } from '../text.ts';

/** How many rows are named; the rest are counted. */
export const UNDO_SIZE = 50;

/** What undoing a list would do now. */
export interface UndoPreview<Row extends UndoRow = UndoRow> {
  removedCount: number;
  restoredCount: number;
  keptCount: number;
  items: readonly Row[];
}

export interface UndoRow {
  line: number;
  name: string;
  address: string;
  isNew: boolean;
  undo: string;
}

/** In whose words: of lists of people, or of lists of nominees. */
interface InWords<Row extends UndoRow> {
  words: 'imports' | 'calls';
  /** Why a row stays. */
  why: (code: string) => string;
  /** For an updated row: the present values, and the restored ones. */
  changes: (row: Row) => ShownChange[];
}

const Names = <Row extends UndoRow>({
  words,
  why,
  changes,
  rows,
  count,
}: InWords<Row> & { rows: readonly Row[]; count: number }) => {
  const t = useText();
  return (
    <>
      <ul className="undo-names">
        {rows.map((row) => (
          <li key={row.line}>
            {row.name || row.address}{' '}
            {row.undo !== 'UNDONE' && <span className="soft small">{why(row.undo)}</span>}
            {row.undo === 'UNDONE' && !row.isNew && <FieldChanges changes={changes(row)} />}
          </li>
        ))}
      </ul>
      {count > rows.length && <p>{t(`${words}.undo.more`, { count: count - rows.length })}</p>}
    </>
  );
};

/** What is deleted, what is restored, and what stays because it was used: by name and number. */
const Shown = <Row extends UndoRow>({
  preview,
  ...inWords
}: InWords<Row> & { preview: UndoPreview<Row> }) => {
  const t = useText();
  const { words } = inWords;
  const { removedCount, restoredCount, keptCount, items } = preview;
  const gone = items.filter(({ undo }) => undo === 'UNDONE');
  return (
    <>
      <ul>
        <li>{t(`${words}.undo.removes`, { count: removedCount })}</li>
        {restoredCount > 0 && <li>{t(`${words}.undo.restores`, { count: restoredCount })}</li>}
      </ul>
      {gone.length > 0 && (
        <Disclosure summary={t(`${words}.undo.who`)}>
          <Names {...inWords} rows={gone} count={removedCount + restoredCount} />
        </Disclosure>
      )}
      {keptCount > 0 && (
        <Notice tone="warn" title={t(`${words}.undo.keeps`, { count: keptCount })}>
          <Names {...inWords} rows={items.filter((row) => !gone.includes(row))} count={keptCount} />
        </Notice>
      )}
      <p>{t(`${words}.undo.stays`)}</p>
    </>
  );
};

/** Undoes a list unless somebody has built on it; all of it is shown beforehand. */
export const UndoListDialog = <Data, Row extends UndoRow, Result extends { __typename: string }>({
  fileName,
  query,
  previewIn,
  run,
  onClose,
  ...inWords
}: InWords<Row> & {
  fileName: string;
  query: Query<Data>;
  previewIn: (data: Data) => UndoPreview<Row> | null;
  run: (input: { expectedCount: number; idempotencyKey: string }) => Promise<Result>;
  onClose: () => void;
}) => {
  const t = useText();
  const { cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { words } = inWords;
  const preview = query.data === undefined ? null : previewIn(query.data);
  const count = (preview?.removedCount ?? 0) + (preview?.restoredCount ?? 0);
  const undo = async () => {
    const done = await act({ expectedCount: count }, run);
    // In any case somebody may have used a row meanwhile.
    cache.invalidate();
    if (done) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t(`${words}.undo.title`, { name: fileName })}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" disabled={count === 0} isBusy={isRunning} onClick={() => void undo()}>
            {t(`${words}.undo.submit`, { count })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <QueryView query={query}>
          {(data) => {
            const found = previewIn(data);
            return found ? (
              <Shown {...inWords} preview={found} />
            ) : (
              <Notice tone="warn" title={t(`${words}.undo.impossible`)} />
            );
          }}
        </QueryView>
        {trouble && <TroubleNotice trouble={trouble} />}
      </div>
    </Dialog>
  );
};
