import { UndoPeopleImport } from '@campus/api-client';
import { Button, Dialog, LinkButton, Notice } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useLocale, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { importPaths } from '../../shared/imports-paths.ts';
import { useText } from '../../shared/text.ts';
import { Figures } from './dry-run.tsx';
import { countOf, type ImportDetail } from './import-data.ts';
import { RowTable } from './row-table.tsx';

const UndoDialog = ({ detail, onClose }: { detail: ImportDetail; onClose: () => void }) => {
  const t = useText();
  const { client, answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const undo = async () => {
    const run = async (input: { importId: string; idempotencyKey: string }) =>
      (await client.run(UndoPeopleImport, { input })).undoPeopleImport;
    if (!(await act({ importId: detail.list.id }, run))) return;
    answers.invalidate();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('imports.undo.title', { name: detail.list.fileName })}
      onClose={onClose}
      actions={
        <>
          <Button isBusy={isRunning} onClick={() => void undo()}>
            {t('imports.undo')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('imports.undo.text', { count: countOf(detail.counts, 'CREATE', 'UPDATE', 'KEEP') })}</p>
      <p>{t('imports.undo.stays')}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
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
