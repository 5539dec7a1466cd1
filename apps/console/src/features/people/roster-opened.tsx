import { BulkDialog } from './bulk/bulk-dialog.tsx';
import type { Done } from './bulk/bulk-data.ts';
import { PersonDrawer } from './person-drawer.tsx';
import { RemindDialog } from './remind-dialog.tsx';
import type { RosterRow } from './roster-data.ts';
import { StatementsDialog } from './statements-dialog.tsx';

/** The dialog open over the list, and whom it is about. */
export type Open = { what: 'look' | 'remind' | 'extend'; row: RosterRow } | { what: 'statements' } | null;

export const RosterOpened = ({
  open,
  rows,
  mayExtend,
  onOpen,
  onExtended,
}: {
  open: Open;
  /** Those on the page. */
  rows: readonly RosterRow[];
  mayExtend: boolean;
  onOpen: (open: Open) => void;
  onExtended: (done: Done, row: RosterRow) => void;
}) => {
  const onClose = () => onOpen(null);
  switch (open?.what) {
    case 'look': {
      const { row } = open;
      return (
        <PersonDrawer
          row={row}
          rows={rows}
          onLook={(next) => onOpen({ what: 'look', row: next })}
          onWrite={() => onOpen({ what: 'remind', row })}
          onExtend={mayExtend ? () => onOpen({ what: 'extend', row }) : null}
          onClose={onClose}
        />
      );
    }
    case 'remind':
      return <RemindDialog row={open.row} onClose={onClose} />;
    case 'extend': {
      const { row } = open;
      const finish = (done: Done) => {
        onClose();
        onExtended(done, row);
      };
      return <BulkDialog act="EXTEND" rows={[row]} onDone={finish} onClose={onClose} />;
    }
    case 'statements':
      return <StatementsDialog enrolmentIds={rows.map(({ enrolmentId }) => enrolmentId)} onClose={onClose} />;
    default:
      return null;
  }
};
