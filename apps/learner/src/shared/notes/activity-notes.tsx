import { Button } from '@campus/ui';
import { randomId } from '@campus/web-shell';
import { useRef, useState, type MouseEvent } from 'react';
import { useText } from '../text.ts';
import type { Note } from './lay-notes.ts';
import { NotePanel } from './note-panel.tsx';
import { useNoteWriting } from './use-note-writing.ts';
import { useNotes } from './use-notes.ts';

/** A note and a bookmark about an activity as a whole, where it is not read screen by screen. */
export const ActivityNotes = ({ enrolmentId, activityId }: { enrolmentId: string; activityId: string }) => {
  const t = useText();
  const { notes, pending } = useNotes(enrolmentId);
  const writing = useNoteWriting(enrolmentId, notes, pending);
  const [open, setOpen] = useState<Note | null>(null);
  const opener = useRef<HTMLElement>(null);
  const here = notes.filter((note) => note.activityId === activityId);
  const bookmarks = here.filter(({ text, id }) => text === '' && id !== open?.id);
  const read = here.filter(({ text, id }) => text !== '' && id !== open?.id);
  // What was deleted last can be brought back as long as the page is open.
  const [hasShown, setShown] = useState(false);
  if (!hasShown && (open || read.length > 0)) setShown(true);
  const fresh = (): Note => ({ id: randomId(), activityId, screenId: null, text: '' });
  const begin = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    opener.current = currentTarget;
    const note = fresh();
    writing.begin(note);
    setOpen(note);
  };
  const toggle = () => {
    if (bookmarks.length === 0) writing.put(fresh(), '');
    for (const bookmark of bookmarks) writing.put(bookmark, null);
  };
  return (
    <>
      <div className="row no-print">
        <Button kind="bare" icon="pen" onClick={begin}>
          {t('notes.write')}
        </Button>
        <Button
          kind="bare"
          aria-pressed={bookmarks.length > 0}
          icon={bookmarks.length > 0 ? 'check' : 'bookmark'}
          onClick={toggle}
        >
          {t('notes.mark')}
        </Button>
      </div>
      {hasShown && (
        <NotePanel
          title={t('notes.here.debrief')}
          enrolmentId={enrolmentId}
          notes={read}
          open={open}
          writing={writing}
          onDone={() => {
            setOpen(null);
            // The field that had the focus goes.
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
};
