import './note-panel.css';
import { notePaths } from '../../../shared/notes/note-paths.ts';
import type { Note } from '../../../shared/notes/lay-notes.ts';
import { useDeleting } from '../../../shared/notes/deleted-note.tsx';
import { NoteEditor, NoteItem } from '../../../shared/notes/note-item.tsx';
import type { NoteWriting } from '../../../shared/notes/use-note-writing.ts';
import { useText } from '../../../shared/text.ts';

/** What is written beside the screen on display. */
export const NotePanel = ({
  enrolmentId,
  notes,
  open,
  writing,
  onDone,
}: {
  enrolmentId: string;
  /** With words, the oldest first. */
  notes: readonly Note[];
  /** The one being begun. */
  open: Note | null;
  writing: NoteWriting;
  onDone: () => void;
}) => {
  const t = useText();
  const { remove, undo } = useDeleting(writing);
  return (
    <section className="note-panel no-print" aria-labelledby="notes-here">
      <h3 id="notes-here" className="small">
        {t('notes.here')}
      </h3>
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
      <p className="small">
        <a href={notePaths.notes(enrolmentId)}>{t('notes.all')}</a>
      </p>
    </section>
  );
};
