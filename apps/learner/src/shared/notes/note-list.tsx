import { useText } from '../text.ts';
import { useDeleting } from './deleted-note.tsx';
import type { Note } from './lay-notes.ts';
import { NoteEditor, NoteItem } from './note-item.tsx';
import type { NoteWriting } from './use-note-writing.ts';

export interface ListedNotes {
  /** With words, the oldest first. */
  notes: readonly Note[];
  /** The one being begun. */
  open: Note | null;
  writing: NoteWriting;
  onDone: () => void;
}

/** The notes of one place, and the field of the one being begun. */
export const NoteList = ({ notes, open, writing, onDone }: ListedNotes) => {
  const t = useText();
  const { remove, undo } = useDeleting(writing);
  return (
    <>
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} writing={writing} label={t('notes.label')} onDelete={remove} />
      ))}
      {open && (
        <NoteEditor
          key={open.id}
          note={open}
          writing={writing}
          label={t('notes.label.new')}
          onDone={onDone}
        />
      )}
      {undo}
    </>
  );
};
