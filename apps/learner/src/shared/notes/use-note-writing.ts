import { useJournal } from '@campus/web-shell';
import { useCallback, useMemo, useRef } from 'react';
import { useTextDrafts, type TextDrafts } from '../use-text-drafts.ts';
import { beside, waitingNotes, type Note, type PendingNote } from './lay-notes.ts';

/** Notes stored while somebody types; their key is the id of the note. */
export interface NoteWriting {
  drafts: TextDrafts;
  /** Registers the place of a note before its first word is typed. */
  begin: (note: Note) => void;
  /** Writes the words at once; null deletes the note. */
  put: (note: Note, text: string | null) => void;
}

/** A note whose words were removed does not become a bookmark: it is deleted. */
const wordsOf = (text: string): string | null => (text.trim() === '' ? null : text);

export const useNoteWriting = (
  enrolmentId: string,
  notes: readonly Note[],
  pending: readonly PendingNote[],
): NoteWriting => {
  const journal = useJournal();
  const places = useRef(new Map<string, Note>());
  for (const note of notes) places.current.set(note.id, note);
  const record = useCallback(
    (note: Note, text: string | null) => {
      return journal.record('noteWritten', { enrolmentId, ...beside(note), noteId: note.id, text });
    },
    [journal, enrolmentId],
  );
  const known = useMemo(
    () => ({
      texts: new Map(notes.map(({ id, text }) => [id, { value: text }])),
      waiting: waitingNotes(pending),
    }),
    [notes, pending],
  );
  const recordDraft = useCallback(
    (id: string, text: string) => {
      const note = places.current.get(id);
      if (!note) return Promise.reject(new Error(`There is no note ${id}.`));
      return record(note, wordsOf(text));
    },
    [record],
  );
  const drafts = useTextDrafts(known, recordDraft);
  const begin = useCallback((note: Note) => void places.current.set(note.id, note), []);
  const put = useCallback(
    // Nobody is signed in at this moment: the note stays and can be changed afterwards.
    (note: Note, text: string | null) => void record(note, text).catch(() => undefined),
    [record],
  );
  return { drafts, begin, put };
};
