import { Button } from '@campus/ui';
import { TroubleNotice, useFormats } from '@campus/web-shell';
import { useText } from '../text.ts';
import type { SavedRow } from './saved-rows.ts';
import type { useSavedRows } from './use-saved-rows.ts';

/** Names that are said of what was saved. */
const MOST_NAMES = 3;

type Bar<Row extends SavedRow> = Pick<
  ReturnType<typeof useSavedRows<Row>>,
  'isUnsaved' | 'isRunning' | 'told' | 'trouble'
>;

/** What was saved by name and when. */
const useSavedWords = () => {
  const t = useText();
  const formats = useFormats();
  return (names: readonly string[], at: number) => {
    const more = names.length - MOST_NAMES;
    const said = more > 0 ? [...names.slice(0, MOST_NAMES), t('console.grid.more', { count: more })] : names;
    return t('console.grid.saved', { time: formats.time(at), names: formats.list(said) });
  };
};

/**
 * The end of a grid whose rows are saved one by one: in sight as long as the grid is. Its sentence is the same while
 * somebody types, so that a screen reader says it once.
 */
export const RowsBar = <Row extends SavedRow>({
  rows: { isUnsaved, isRunning, told, trouble },
  nameOf,
}: {
  rows: Bar<Row>;
  nameOf: (row: Row) => string;
}) => {
  const t = useText();
  const savedWords = useSavedWords();
  const words = () => {
    if (told && told.left > 0) return t('console.grid.rowsLeft', { done: told.done.length, left: told.left });
    if (isUnsaved) return t('console.unsaved');
    return told ? savedWords(told.done.map(nameOf), told.at) : '';
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
