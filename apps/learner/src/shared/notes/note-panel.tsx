import './note-panel.css';
import { useText } from '../text.ts';
import { useDeleting } from './deleted-note.tsx';
import type { Note } from './lay-notes.ts';
import { NoteEditor, NoteItem } from './note-item.tsx';
import { notePaths } from './note-paths.ts';
import type { NoteWriting } from './use-note-writing.ts';

/** What is written beside the screen on display, or a debrief. */
export const NotePanel = ({
  title,
  enrolmentId,
  notes,
  open,
  writing,
  onDone,
}: {
  title: string;
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
        {title}
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
