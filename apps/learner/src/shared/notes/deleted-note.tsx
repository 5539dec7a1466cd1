import { Button } from '@campus/ui';
import { useCallback, useState, type ReactNode } from 'react';
import { useText } from '../text.ts';
import type { Note } from './lay-notes.ts';
import type { NoteWriting } from './use-note-writing.ts';

/** Deletes notes, and brings the last one back as long as the page is open. */
export const useDeleting = (writing: NoteWriting): { remove: (note: Note) => void; undo: ReactNode } => {
  const t = useText();
  const [last, setLast] = useState<Note | null>(null);
  const { put } = writing;
  const remove = useCallback(
    (note: Note) => {
      put(note, null);
      setLast(note);
    },
    [put],
  );
  const undo = (
    <div role="status">
      {last && (
        <p className="row small">
          <span>{t(last.text ? 'notes.deleted' : 'notes.bookmark.removed')}</span>
          <Button
            kind="bare"
            onClick={() => {
              put(last, last.text);
              setLast(null);
            }}
          >
            {t('notes.undo')}
          </Button>
        </p>
      )}
    </div>
  );
  return { remove, undo };
};
