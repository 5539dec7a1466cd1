import { randomId } from '@campus/web-shell';
import { useRef, useState, type MouseEvent } from 'react';
import type { Note, NotePlace } from './lay-notes.ts';
import type { NoteWriting } from './use-note-writing.ts';

/** What is noted beside one place, and the acts there. */
export interface NotesAt {
  /** With words, the oldest first. */
  read: Note[];
  /** The one being begun. */
  open: Note | null;
  isMarked: boolean;
  /** Something was written here since the page was opened: what was deleted last can be brought back. */
  hasShown: boolean;
  begin: (event: MouseEvent<HTMLElement>) => void;
  /** Sets the bookmark, or takes it away. */
  toggle: () => void;
  /** The note being begun is written; the focus goes back to what began it. */
  done: () => void;
}

/** `here`: the notes and bookmarks beside the place. */
export const useNotesAt = (place: NotePlace, here: readonly Note[], writing: NoteWriting): NotesAt => {
  const [open, setOpen] = useState<Note | null>(null);
  const opener = useRef<HTMLElement>(null);
  const bookmarks = here.filter(({ text, id }) => text === '' && id !== open?.id);
  const read = here.filter(({ text, id }) => text !== '' && id !== open?.id);
  const [hasShown, setShown] = useState(false);
  if (!hasShown && (open || read.length > 0)) setShown(true);
  const fresh = (): Note => ({ ...place, id: randomId(), text: '' });
  return {
    read,
    open,
    isMarked: bookmarks.length > 0,
    hasShown,
    begin: ({ currentTarget }) => {
      opener.current = currentTarget;
      const note = fresh();
      writing.begin(note);
      setOpen(note);
    },
    toggle: () => {
      if (bookmarks.length === 0) writing.put(fresh(), '');
      for (const bookmark of bookmarks) writing.put(bookmark, null);
    },
    done: () => {
      setOpen(null);
      // The field that had the focus goes.
      opener.current?.focus();
    },
  };
};
