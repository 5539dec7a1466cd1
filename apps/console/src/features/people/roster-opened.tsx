import { PersonDrawer } from './person-drawer.tsx';
import { RemindDialog } from './remind-dialog.tsx';
import type { RosterRow } from './roster-data.ts';
import { StatementsDialog } from './statements-dialog.tsx';

/** The dialog open over the list, and whom it is about. */
export type Open = { what: 'look' | 'remind'; row: RosterRow } | { what: 'statements' } | null;

export const RosterOpened = ({
  open,
  rows,
  onLook,
  onClose,
}: {
  open: Open;
  /** Those on the page. */
  rows: readonly RosterRow[];
  onLook: (row: RosterRow) => void;
  onClose: () => void;
}) => {
  switch (open?.what) {
    case 'look':
      return <PersonDrawer row={open.row} rows={rows} onLook={onLook} onClose={onClose} />;
    case 'remind':
      return <RemindDialog row={open.row} onClose={onClose} />;
    case 'statements':
      return <StatementsDialog enrolmentIds={rows.map(({ enrolmentId }) => enrolmentId)} onClose={onClose} />;
    default:
      return null;
  }
};
