import { ScreenNotes, type DataOf } from '@campus/api-client';
import { useLocale, usePending, useQuery, type Query } from '@campus/web-shell';
import { useMemo } from 'react';
import { layNotes, placeKey, type Note, type PendingNote } from './lay-notes.ts';
import { screenKey, usePlaces, type PlaceTitles } from './note-places.ts';

/** A note with the place it belongs to; a title is empty where this device does not know it. */
export interface PlacedNote extends Note, PlaceTitles {
  screenTitle: string;
}

export interface Notes {
  query: Query<DataOf<typeof ScreenNotes>>;
  notes: PlacedNote[];
  pending: PendingNote[];
}

const isPlaced = (note: Note | PlacedNote): note is PlacedNote => 'screenTitle' in note;

/** All notes and bookmarks of an enrolment, also those that the server does not have yet, in the order of the course. */
export const useNotes = (enrolmentId: string): Notes => {
  const locale = useLocale();
  const query = useQuery(ScreenNotes, { enrolmentId, locale });
  const written = usePending('noteWritten', query.fetchedAt);
  const pending = useMemo(
    () => written.filter(({ payload }) => payload.enrolmentId === enrolmentId),
    [written, enrolmentId],
  );
  const known = query.data?.screenNotes;
  const laid = useMemo(() => layNotes<PlacedNote>(known ?? [], pending), [known, pending]);
  const unplaced = useMemo(() => laid.filter((note) => !isPlaced(note)), [laid]);
  const { titles, screens, order } = usePlaces(enrolmentId, unplaced);
  const notes = useMemo(() => {
    const besideIt = new Map((known ?? []).map((note) => [placeKey(note), note]));
    const knownScreens = new Map((known ?? []).map((note) => [screenKey(note), note.screenTitle]));
    const placed = laid.map((note): PlacedNote => {
      if (isPlaced(note)) return note;
      const place = besideIt.get(placeKey(note)) ?? titles.get(placeKey(note));
      return {
        ...note,
        activityKind: place?.activityKind ?? (note.activityId === null ? null : 'LESSON'),
        moduleTitle: place?.moduleTitle ?? '',
        title: place?.title ?? '',
        screenTitle: knownScreens.get(screenKey(note)) ?? screens.get(screenKey(note)) ?? '',
      };
    });
    const at = (note: Note) => order.indexOf(placeKey(note)) + 1 || order.length + 1;
    return order.length > 0 ? placed.sort((a, b) => at(a) - at(b)) : placed;
  }, [laid, known, titles, screens, order]);
  return { query, notes, pending };
};
