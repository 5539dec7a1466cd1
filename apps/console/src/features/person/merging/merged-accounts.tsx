import { UndoMerge } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useFormats, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { Rich, useText } from '../../../shared/text.ts';
import { ActDialog } from '../dialogs/act-dialog.tsx';
import type { Dossier, DossierMerge } from '../person-data.ts';

const Taken = ({ merge, canUndo }: { merge: DossierMerge; canUndo: boolean }) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const [isOpen, setOpen] = useState(false);
  const [now] = useState(() => new Date().toISOString());
  const isInTime = merge.undoUntil > now;
  return (
    <Notice
      icon="info"
      title={t('person.merged.taken', {
        name: merge.fullName,
        day: formats.date(merge.mergedAt),
        who: merge.mergedBy,
      })}
    >
      {canUndo && isInTime && (
        <>
          <p>{t('person.merged.undoUntil', { day: formats.date(merge.undoUntil) })}</p>
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t('person.merged.undo')}
          </Button>
        </>
      )}
      {isOpen && (
        <ActDialog
          title={t('person.merged.undoTitle', { name: merge.fullName })}
          submit={t('person.merged.undo')}
          send={(act, reason) =>
            act(
              { mergeId: merge.id, reason },
              async (input) => (await client.run(UndoMerge, { input })).undoMerge,
            )
          }
          onClose={() => setOpen(false)}
        >
          {() => <p>{t('person.merged.undoLead')}</p>}
        </ActDialog>
      )}
    </Notice>
  );
};

/** The account this one was merged into, and those merged into it. */
export const MergedAccounts = ({ person }: { person: Dossier }) => {
  const { mergedInto } = person;
  return (
    <>
      {mergedInto && (
        <Notice
          tone="warn"
          title={
            <Rich
              id="person.merged.into"
              values={{ name: mergedInto.fullName }}
              tags={{ link: (words) => <a href={peoplePaths.person(mergedInto.id)}>{words}</a> }}
            />
          }
        />
      )}
      {person.merges.map((merge) => (
        <Taken key={merge.id} merge={merge} canUndo={person.canChangeAccount} />
      ))}
    </>
  );
};
