import type { BulkAct } from './bulk-data.ts';
import type { BulkProps } from './bulk-frame.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { ExtraTimeDialog } from './extra-time-dialog.tsx';
import { RemindManyDialog } from './remind-many-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

export const BulkDialog = ({ act, ...props }: BulkProps & { act: BulkAct }) => {
  switch (act) {
    case 'EXTRA_TIME':
      return <ExtraTimeDialog {...props} />;
    case 'TRANSFER':
      return <TransferDialog {...props} />;
    case 'REMIND':
      return <RemindManyDialog {...props} />;
    default:
      return <ChangeDialog act={act} {...props} />;
  }
};
