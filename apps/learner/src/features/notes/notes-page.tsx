import './notes-page.css';
import { EmptyState } from '@campus/ui';
import { Page, QueryView } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { useDeleting } from '../../shared/notes/deleted-note.tsx';
import { NoteItem } from '../../shared/notes/note-item.tsx';
import { useNotes, type PlacedNote } from '../../shared/notes/use-notes.ts';
import { useNoteWriting } from '../../shared/notes/use-note-writing.ts';
import { notePaths } from '../../shared/notes/note-paths.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { groupNotes, type NotedPart } from './group-notes.ts';

/** Where a note was written, in words. */
const useNameOf = () => {
  const t = useText();
  return ({ activityKind, cardId, termKey, screenId, screenTitle, title }: PlacedNote): string => {
    if (cardId !== null) return title || t('notes.card');
    if (termKey !== null) return title || t('notes.term');
    if (screenId !== null) return screenTitle || t('notes.screen');
    return t(activityKind === 'SCENARIO' ? 'notes.debrief' : 'notes.whole');
  };
};

const Part = ({
  enrolmentId,
  part,
  children,
}: {
  enrolmentId: string;
  part: NotedPart;
  /** The notes of one place. */
  children: (notes: PlacedNote[]) => ReactNode;
}) => {
  const nameOf = useNameOf();
  const Heading = part.title ? 'h4' : 'h3';
  return (
    <section className="stack stack--tight">
      {part.title && <h3>{part.title}</h3>}
      {part.places.map(({ key, first, notes }) => (
        <div key={key} className="notes__place">
          <Heading>
            <a href={notePaths.note(enrolmentId, first)}>{nameOf(first)}</a>
          </Heading>
          {children(notes)}
        </div>
      ))}
    </section>
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
      {groupNotes(notes, { cards: t('notes.cards'), terms: t('notes.terms') }).map((section) => (
        <section key={section.title} className="stack">
          <h2>{section.title}</h2>
          {section.parts.map((part) => (
            <Part key={part.key} enrolmentId={enrolmentId} part={part}>
              {(placed) =>
                placed.map((note) => (
                  <NoteItem
                    key={note.id}
                    note={note}
                    writing={writing}
                    label={t('notes.label')}
                    onDelete={remove}
                  >
                    <p className="soft">{t('notes.bookmark')}</p>
                  </NoteItem>
                ))
              }
            </Part>
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

/** All that an officer wrote beside the places of a course, and those with a bookmark. */
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
