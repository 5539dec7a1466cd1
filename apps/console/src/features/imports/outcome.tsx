import { PeopleImportUndo, UndoPeopleImport, type DataOf } from '@campus/api-client';
import { Button, Dialog, Disclosure, LinkButton, Notice } from '@campus/ui';
import {
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useLocale,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { importPaths } from '../../shared/imports-paths.ts';
import { useText } from '../../shared/text.ts';
import { Figures } from './dry-run.tsx';
import { countOf, type ImportDetail } from './import-data.ts';
import { useImportWords } from './import-words.ts';
import { RowTable } from './row-table.tsx';

type Preview = NonNullable<DataOf<typeof PeopleImportUndo>['peopleImportUndo']>;
type PreviewRow = Preview['items'][number];

/** Names shown at once; the rest are counted. */
const size = 50;

const Names = ({ rows, count }: { rows: readonly PreviewRow[]; count: number }) => {
  const t = useText();
  const words = useImportWords();
  return (
    <>
      <ul className="imports-names">
        {rows.map(({ line, name, address, undo }) => (
          <li key={line}>
            {name || address} {undo !== 'UNDONE' && <span className="soft small">{words.undo(undo)}</span>}
          </li>
        ))}
      </ul>
      {count > rows.length && <p>{t('imports.undo.more', { count: count - rows.length })}</p>}
    </>
  );
};

/** What goes, what is as before, and what has been used and stays: by name and number. */
const Shown = ({ preview }: { preview: Preview }) => {
  const t = useText();
  const { removedCount, restoredCount, keptCount, items } = preview;
  const [gone, kept] = [
    items.filter(({ undo }) => undo === 'UNDONE'),
    items.filter(({ undo }) => undo !== 'UNDONE'),
  ];
  return (
    <>
      <ul>
        <li>{t('imports.undo.removes', { count: removedCount })}</li>
        {restoredCount > 0 && <li>{t('imports.undo.restores', { count: restoredCount })}</li>}
      </ul>
      {gone.length > 0 && (
        <Disclosure summary={t('imports.undo.who')}>
          <Names rows={gone} count={removedCount + restoredCount} />
        </Disclosure>
      )}
      {keptCount > 0 && (
        <Notice tone="warn" title={t('imports.undo.keeps', { count: keptCount })}>
          <Names rows={kept} count={keptCount} />
        </Notice>
      )}
      <p>{t('imports.undo.stays')}</p>
    </>
  );
};

/** Takes back what a list made, as far as nobody has used it; all of it is shown before. */
const UndoDialog = ({ detail, onClose }: { detail: ImportDetail; onClose: () => void }) => {
  const t = useText();
  const { client, answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const query = useQuery(PeopleImportUndo, { importId: detail.list.id, limit: size, offset: 0 });
  const preview = query.data?.peopleImportUndo;
  const count = (preview?.removedCount ?? 0) + (preview?.restoredCount ?? 0);
  const undo = async () => {
    const done = await act(
      { importId: detail.list.id, expectedCount: count },
      async (input) => (await client.run(UndoPeopleImport, { input })).undoPeopleImport,
    );
    // Whatever came of it, somebody may have used a row meanwhile.
    answers.invalidate();
    if (done) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('imports.undo.title', { name: detail.list.fileName })}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" disabled={count === 0} isBusy={isRunning} onClick={() => void undo()}>
            {t('imports.undo.submit', { count })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <QueryView query={query}>
          {({ peopleImportUndo: found }) =>
            found ? <Shown preview={found} /> : <Notice tone="warn" title={t('imports.undo.impossible')} />
          }
        </QueryView>
        {trouble && <TroubleNotice trouble={trouble} />}
      </div>
    </Dialog>
  );
};

const Undone = ({ detail }: { detail: ImportDetail }) => {
  const t = useText();
  const sum = (isUndone: boolean) =>
    detail.counts
      .filter(({ undo }) => undo !== null && (undo === 'UNDONE') === isUndone)
      .reduce((total, { count }) => total + count, 0);
  const [undone, kept] = [sum(true), sum(false)];
  return (
    <Notice tone={kept > 0 ? 'warn' : 'done'} title={t('imports.undone', { count: undone })} isLive>
      {kept > 0 && <p>{t('imports.undone.kept', { count: kept })}</p>}
    </Notice>
  );
};

/** What a list came to: to read, to take home, to undo. */
export const Outcome = ({ detail }: { detail: ImportDetail }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const [isAsking, setAsking] = useState(false);
  const { list, counts } = detail;
  return (
    <>
      {list.status === 'UNDONE' ? (
        <Undone detail={detail} />
      ) : (
        <Notice
          tone="done"
          title={t('imports.applied', { count: countOf(counts, 'CREATE', 'UPDATE', 'KEEP') })}
          isLive
        >
          {list.appliedAt && <p>{t('imports.applied.when', { when: formats.dateTime(list.appliedAt) })}</p>}
        </Notice>
      )}
      <Figures detail={detail} />
      <div className="imports-actions">
        {(['xlsx', 'csv'] as const).map((format) => (
          <LinkButton
            key={format}
            kind="quiet"
            icon="download"
            href={importPaths.result(list.id, format, locale)}
            download
          >
            {t(`imports.take.${format}`)}
          </LinkButton>
        ))}
        {list.status === 'APPLIED' && (
          <Button kind="quiet" icon="back" onClick={() => setAsking(true)}>
            {t('imports.undo')}
          </Button>
        )}
      </div>
      <RowTable detail={detail} />
      {isAsking && <UndoDialog detail={detail} onClose={() => setAsking(false)} />}
    </>
  );
};
