import { DraftFileChanges } from '@campus/api-client';
import { Disclosure } from '@campus/ui';
import { lazyPart, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import type { FileStates } from '../changes/file-changes.tsx';

const FileChanges = lazyPart(async () => (await import('../changes/file-changes.tsx')).FileChanges, 'studio');

/** What a change did to the text, in words. */
const WhatChanged = (states: FileStates & { draftId: string }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={t('studio.history.what')} onOpen={() => setOpen(true)}>
      {isOpen && <FileChanges {...states} />}
    </Disclosure>
  );
};

const Changes = ({ draftId, path }: { draftId: string; path: string }) => {
  const t = useText();
  const formats = useFormats();
  const query = useQuery(DraftFileChanges, { draftId, path, limit: 50 });
  return (
    <QueryView query={query}>
      {({ draftFileChanges }) =>
        draftFileChanges.length === 0 ? (
          <p className="soft">{t('studio.history.none')}</p>
        ) : (
          <ol className="stack stack--tight" reversed>
            {draftFileChanges.map(({ number, author, at, beforeHash, hash }) => (
              <li key={number}>
                {t('studio.history.line', {
                  name: author ?? t('studio.history.operator'),
                  date: formats.dateTime(at),
                  act: hash === null ? 'removed' : 'written',
                })}
                <WhatChanged draftId={draftId} path={path} was={beforeHash} is={hash} />
              </li>
            ))}
          </ol>
        )
      }
    </QueryView>
  );
};

/** Who changed the file, and when. */
export const FileHistory = ({ draftId, path }: { draftId: string; path: string }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={t('studio.history')} onOpen={() => setOpen(true)}>
      {isOpen && <Changes draftId={draftId} path={path} />}
    </Disclosure>
  );
};
