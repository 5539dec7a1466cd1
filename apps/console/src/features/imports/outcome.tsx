import { PeopleImportUndo, UndoPeopleImport } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useFormats, useLocale, useQuery, useShell, WithMessages } from '@campus/web-shell';
import { useState } from 'react';
import { callPaths } from '../../shared/paths/calls-paths.ts';
import { importPaths } from '../../shared/paths/imports-paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { UNDO_SIZE, UndoListDialog } from '../../shared/lists/undo-list.tsx';
import { Figures } from './dry-run.tsx';
import { countOf, titleIn, type ImportDetail } from './import-data.ts';
import { useImportWords } from './import-words.ts';
import { ResultFiles } from './result-files.tsx';
import { RowTable } from './row-table.tsx';

/** People that a list created, and fields it filled, if nobody has used them. */
const UndoDialog = ({
  detail: {
    list: { id: importId, fileName },
  },
  onClose,
}: {
  detail: ImportDetail;
  onClose: () => void;
}) => {
  const { client } = useShell();
  const words = useImportWords();
  const query = useQuery(PeopleImportUndo, { importId, limit: UNDO_SIZE, offset: 0 });
  return (
    <UndoListDialog
      words="imports"
      why={words.undo}
      fileName={fileName}
      query={query}
      previewIn={({ peopleImportUndo }) => peopleImportUndo}
      changes={({ changes }) => words.changes(changes)}
      run={async (input) =>
        (await client.run(UndoPeopleImport, { input: { importId, ...input } })).undoPeopleImport
      }
      onClose={onClose}
    />
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

/** What a list came to: to read, to download, to undo. */
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
          title={t('imports.applied', { count: countOf(counts, 'CREATE', 'UPDATE', 'KEEP', 'WAIT') })}
          isLive
        >
          {list.appliedAt && <p>{t('imports.applied.when', { when: formats.dateTime(list.appliedAt) })}</p>}
          <p className="row">
            {list.edition && (
              <a href={peoplePaths.roster(list.edition.id)}>
                {t('imports.applied.roster', { title: titleIn(list.edition.titles, locale) })}
              </a>
            )}
            {list.edition && countOf(counts, 'WAIT') > 0 && (
              <a href={`${callPaths.nominations(list.edition.id)}?state=WAITLISTED`}>
                {t('imports.applied.waiting')}
              </a>
            )}
            <a href={peoplePaths.list}>{t('imports.applied.people')}</a>
            <a href={importPaths.list(list.edition?.id)}>{t('imports.another')}</a>
          </p>
        </Notice>
      )}
      <Figures detail={detail} />
      <div className="imports-actions">
        <ResultFiles importId={list.id} />
        {list.status === 'APPLIED' && (
          <Button kind="quiet" icon="back" onClick={() => setAsking(true)}>
            {t('imports.undo')}
          </Button>
        )}
      </div>
      <WithMessages bundle="lists">
        <RowTable detail={detail} />
      </WithMessages>
      {isAsking && <UndoDialog detail={detail} onClose={() => setAsking(false)} />}
    </>
  );
};
