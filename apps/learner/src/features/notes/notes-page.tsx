import './notes-page.css';
import { EmptyState } from '@campus/ui';
import { Page, QueryView } from '@campus/web-shell';
import { useDeleting } from '../../shared/notes/deleted-note.tsx';
import { NoteItem } from '../../shared/notes/note-item.tsx';
import { useNotes, type PlacedNote } from '../../shared/notes/use-notes.ts';
import { useNoteWriting } from '../../shared/notes/use-note-writing.ts';
import { notePaths } from '../../shared/notes/note-paths.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { groupNotes } from './group-notes.ts';

const Screen = ({ enrolmentId, note }: { enrolmentId: string; note: PlacedNote }) => {
  const t = useText();
  return (
    <h4>
      <a href={notePaths.note(enrolmentId, note)}>
        {note.screenId === null
          ? t(note.activityKind === 'LESSON' ? 'notes.whole' : 'notes.debrief')
          : note.screenTitle || t('notes.screen')}
      </a>
    </h4>
  );
};

const Notes = ({ enrolmentId }: { enrolmentId: string }) => {
  const t = useText();
  const { query, notes, pending } = useNotes(enrolmentId);
  const writing = useNoteWriting(enrolmentId, notes, pending);
  const { remove, undo } = useDeleting(writing);
  const list = (
    <>
      {notes.length > 0 && (
        <p className="soft small" role="status">
          {t('notes.count', { count: notes.length })}
        </p>
      )}
      {undo}
      {notes.length === 0 && <EmptyState title={t('notes.empty.title')}>{t('notes.empty.text')}</EmptyState>}
      {groupNotes(notes).map((module) => (
        <section key={module.title} className="stack">
          <h2>{module.title}</h2>
          {module.lessons.map((lesson) => (
            <section key={lesson.activityId} className="stack stack--tight">
              <h3>{lesson.title}</h3>
              {lesson.screens.map((screen) => (
                <div key={screen.key} className="notes__screen">
                  <Screen enrolmentId={enrolmentId} note={screen.first} />
                  {screen.notes.map((note) => (
                    <NoteItem
                      key={note.id}
                      note={note}
                      writing={writing}
                      label={t('notes.label')}
                      onDelete={remove}
                    >
                      <p className="soft">{t('notes.bookmark')}</p>
                    </NoteItem>
                  ))}
                </div>
              ))}
            </section>
          ))}
        </section>
      ))}
    </>
  );
  // What waits on this device is shown whatever becomes of the request.
  if (query.data === undefined && notes.length === 0)
    return <QueryView query={query}>{() => list}</QueryView>;
  return (
    <>
      {query.failure && <QueryView query={query}>{() => null}</QueryView>}
      {list}
    </>
  );
};

/** All that an officer wrote beside the lessons of a course, and the screens with a bookmark. */
export const NotesPage = ({ enrolmentId }: { enrolmentId: string }) => {
  const t = useText();
  return (
    <Page
      title={t('notes.title')}
      lead={<p>{t('notes.lead')}</p>}
      above={
        <p className="no-print">
          <a href={paths.course(enrolmentId)}>{t('notes.back')}</a>
        </p>
      }
    >
      <Notes enrolmentId={enrolmentId} />
    </Page>
  );
};
