import './note-panel.css';
import { useText } from '../text.ts';
import { NoteList, type ListedNotes } from './note-list.tsx';
import { notePaths } from './note-paths.ts';

/** What is written beside the screen on display, a debrief or a field card. */
export const NotePanel = ({
  title,
  enrolmentId,
  ...listed
}: ListedNotes & { title: string; enrolmentId: string }) => {
  const t = useText();
  return (
    <section className="note-panel no-print" aria-labelledby="notes-here">
      <h3 id="notes-here" className="small">
        {title}
      </h3>
      <NoteList {...listed} />
      <p className="small">
        <a href={notePaths.notes(enrolmentId)}>{t('notes.all')}</a>
      </p>
    </section>
  );
};
