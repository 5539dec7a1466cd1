import type { PendingWork } from '@campus/web-shell';

/** A note beside a screen of a lesson, or a debrief; without words it is a bookmark. */
export interface Note {
  id: string;
  activityId: string;
  /** Null: about the lesson as a whole, or the debrief. */
  screenId: string | null;
  text: string;
}

export type PendingNote = PendingWork<'noteWritten'>;

/** Lays what this device has written, changed and deleted over what an answer said. */
export const layNotes = <Known extends Note>(
  known: readonly Known[],
  pending: readonly PendingNote[],
): (Known | Note)[] => {
  const notes = new Map<string, Known | Note>(known.map((note) => [note.id, note]));
  for (const { payload } of pending) {
    const { noteId: id, activityId, screenId, text } = payload;
    if (text === null || text === undefined) notes.delete(id);
    else notes.set(id, { ...(notes.get(id) ?? { id, activityId, screenId: screenId ?? null }), text });
  }
  return [...notes.values()];
};

/** Those whose newest words the server has not acknowledged. */
export const waitingNotes = (pending: readonly PendingNote[]): Set<string> => {
  const waiting = new Set<string>();
  for (const entry of pending) waiting['recordedAt' in entry ? 'delete' : 'add'](entry.payload.noteId);
  return waiting;
};
