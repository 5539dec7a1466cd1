import type { PendingWork } from '@campus/web-shell';

/** What a note is beside: an activity, a field card or a term of the glossary. The others are null. */
export interface NotePlace {
  activityId: string | null;
  cardId: string | null;
  /** Key of a term. */
  termKey: string | null;
  /** A screen of a lesson; null: the lesson as a whole, or no lesson. */
  screenId: string | null;
}

/** What an officer wrote beside a place; without words it is a bookmark. */
export interface Note extends NotePlace {
  id: string;
  text: string;
}

export type PendingNote = PendingWork<'noteWritten'>;

/** A place whole, of what it is beside. */
export const beside = ({
  activityId = null,
  cardId = null,
  termKey = null,
  screenId = null,
}: { [Part in keyof NotePlace]?: NotePlace[Part] | undefined }): NotePlace => ({
  activityId,
  cardId,
  termKey,
  screenId,
});

/** Tells places apart; the screens of a lesson are one. */
export const placeKey = ({ activityId, cardId, termKey }: NotePlace): string =>
  activityId ?? cardId ?? termKey ?? '';

/** Lays what this device has written, changed and deleted over what an answer said. */
export const layNotes = <Known extends Note>(
  known: readonly Known[],
  pending: readonly PendingNote[],
): (Known | Note)[] => {
  const notes = new Map<string, Known | Note>(known.map((note) => [note.id, note]));
  for (const { payload } of pending) {
    const { noteId: id, text } = payload;
    if (text === null || text === undefined) notes.delete(id);
    else notes.set(id, { ...(notes.get(id) ?? { id, ...beside(payload) }), text });
  }
  return [...notes.values()];
};

/** Those whose newest words the server has not acknowledged. */
export const waitingNotes = (pending: readonly PendingNote[]): Set<string> => {
  const waiting = new Set<string>();
  for (const entry of pending) waiting['recordedAt' in entry ? 'delete' : 'add'](entry.payload.noteId);
  return waiting;
};
