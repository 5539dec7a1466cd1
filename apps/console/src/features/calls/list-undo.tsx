import { NomineeListUndo, UndoNomineeList, type DataOf } from '@campus/api-client';
import { Button, Dialog, Notice } from '@campus/ui';
import { QueryView, TroubleNotice, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { ListDetail } from './list-data.ts';

type Preview = NonNullable<DataOf<typeof NomineeListUndo>['nomineeListUndo']>;

/** Names shown at once; the rest are counted. */
const size = 20;

/** What goes, what is as before, and what has moved on and stays. */
const Shown = ({ preview }: { preview: Preview }) => {
  const t = useText();
  const { removedCount, restoredCount, keptCount, items } = preview;
  const kept = items.filter(({ undo }) => undo !== 'UNDONE');
  return (
    <>
      <ul>
        <li>{t('calls.undo.removes', { count: removedCount })}</li>
        {restoredCount > 0 && <li>{t('calls.undo.restores', { count: restoredCount })}</li>}
      </ul>
      {keptCount > 0 && (
        <Notice tone="warn" title={t('calls.undo.keeps', { count: keptCount })}>
          <ul className="calls-names">
            {kept.map(({ line, name, address, undo }) => (
              <li key={line}>
                {name || address} <span className="calls-under">{t(`calls.undo.${undo}`)}</span>
              </li>
            ))}
          </ul>
          {keptCount > kept.length && <p>{t('calls.undo.more', { count: keptCount - kept.length })}</p>}
        </Notice>
      )}
    </>
  );
};

/** Takes back what a list brought, as far as nobody has gone on with it; all of it is shown before. */
export const UndoDialog = ({ detail, onClose }: { detail: ListDetail; onClose: () => void }) => {
  const t = useText();
  const { client, answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const query = useQuery(NomineeListUndo, { listId: detail.list.id, limit: size, offset: 0 });
  const preview = query.data?.nomineeListUndo;
  const count = (preview?.removedCount ?? 0) + (preview?.restoredCount ?? 0);
  const undo = async () => {
    const done = await act(
      { listId: detail.list.id, expectedCount: count },
      async (input) => (await client.run(UndoNomineeList, { input })).undoNomineeList,
    );
    // Whatever came of it, somebody may have gone on with the nominations meanwhile.
    answers.invalidate();
    if (done) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('calls.undo.title', { name: detail.list.fileName })}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" disabled={count === 0} isBusy={isRunning} onClick={() => void undo()}>
            {t('calls.undo.submit', { count })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('calls.undo.lead')}</p>
        <QueryView query={query}>
          {({ nomineeListUndo }) =>
            nomineeListUndo ? (
              <Shown preview={nomineeListUndo} />
            ) : (
              <Notice tone="warn" title={t('calls.undo.impossible')} />
            )
          }
        </QueryView>
        {trouble && <TroubleNotice trouble={trouble} />}
      </div>
    </Dialog>
  );
};
