import { Button } from '@campus/ui';
import { TroubleNotice } from '@campus/web-shell';
import { useText } from '../text.ts';
import type { useSavedRows } from './use-saved-rows.ts';

/** The end of a grid whose rows are saved one by one: in sight as long as the grid is. */
export const RowsBar = ({
  rows: { isUnsaved, isRunning, told, trouble },
}: {
  rows: Pick<ReturnType<typeof useSavedRows>, 'isUnsaved' | 'isRunning' | 'told' | 'trouble'>;
}) => {
  const t = useText();
  const words = () => {
    if (told && told.left > 0) return t('console.grid.rowsLeft', { ...told });
    if (isUnsaved) return t('console.unsaved');
    return told ? t('console.saved') : '';
  };
  return (
    <div className="save-bar stack stack--tight">
      {trouble && <TroubleNotice trouble={trouble} />}
      <div className="row">
        <Button type="submit" isBusy={isRunning}>
          {t('console.save')}
        </Button>
        <p role="status" className="soft small">
          {words()}
        </p>
      </div>
    </div>
  );
};
