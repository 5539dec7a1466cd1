import { CourseHome, Lesson, ScreenNotes, type ActivityKind, type DataOf } from '@campus/api-client';
import { useLocale, usePending, useQuery, useShell, type Query } from '@campus/web-shell';
import { useEffect, useMemo, useState } from 'react';
import { layNotes, type Note, type PendingNote } from './lay-notes.ts';

/** A note with the place it belongs to; a title is empty where this device does not know it. */
export interface PlacedNote extends Note {
  activityKind: ActivityKind;
  moduleTitle: string;
  activityTitle: string;
  screenTitle: string;
}

export interface Notes {
  query: Query<DataOf<typeof ScreenNotes>>;
  notes: PlacedNote[];
  pending: PendingNote[];
}

interface Places {
  /** Lesson → its titles. */
  lessons: ReadonlyMap<string, Pick<PlacedNote, 'activityKind' | 'moduleTitle' | 'activityTitle'>>;
  /** Lesson and screen → title. */
  screens: ReadonlyMap<string, string>;
  /** Lessons in the order of the course. */
  order: readonly string[];
}

const nothing: Places = { lessons: new Map(), screens: new Map(), order: [] };
const screenKey = ({ activityId, screenId }: Note) => `${activityId} ${screenId ?? ''}`;

/** Where the notes belong that only this device knows: by what it has kept of the course, nothing is fetched for it. */
const usePlaces = (enrolmentId: string, unplaced: readonly Note[]): Places => {
  const { cache } = useShell();
  const locale = useLocale();
  const [places, setPlaces] = useState(nothing);
  const wanted = unplaced.map(({ activityId }) => activityId).join();
  useEffect(() => {
    if (!wanted) return;
    let isCurrent = true;
    const find = async () => {
      const home = (await cache.keptInAnyLanguage(CourseHome, { enrolmentId, locale }))?.courseHome;
      const modules = home?.modules ?? [];
      const lessons = new Map(
        modules.flatMap(({ title, activities }) =>
          activities.map(
            ({ id, kind, title: activityTitle }) =>
              [id, { activityKind: kind, moduleTitle: title, activityTitle }] as const,
          ),
        ),
      );
      const screens = new Map<string, string>();
      for (const activityId of new Set(wanted.split(','))) {
        const lesson = (await cache.keptInAnyLanguage(Lesson, { enrolmentId, activityId, locale }))?.lesson;
        for (const { id, title } of lesson?.screens ?? []) screens.set(`${activityId} ${id}`, title);
      }
      const order = modules.flatMap(({ activities }) => activities.map(({ id }) => id));
      if (isCurrent) setPlaces({ lessons, screens, order });
    };
    void find();
    return () => {
      isCurrent = false;
    };
  }, [cache, enrolmentId, locale, wanted]);
  return places;
};

const isPlaced = (note: Note | PlacedNote): note is PlacedNote => 'activityTitle' in note;

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
  const { lessons, screens, order } = usePlaces(enrolmentId, unplaced);
  const notes = useMemo(() => {
    const beside = new Map((known ?? []).map((note) => [note.activityId, note]));
    const titles = new Map((known ?? []).map((note) => [screenKey(note), note.screenTitle]));
    const placed = laid.map((note): PlacedNote => {
      if (isPlaced(note)) return note;
      const lesson = beside.get(note.activityId) ?? lessons.get(note.activityId);
      return {
        ...note,
        activityKind: lesson?.activityKind ?? 'LESSON',
        moduleTitle: lesson?.moduleTitle ?? '',
        activityTitle: lesson?.activityTitle ?? '',
        screenTitle: titles.get(screenKey(note)) ?? screens.get(screenKey(note)) ?? '',
      };
    });
    const at = ({ activityId }: Note) => order.indexOf(activityId) + 1 || order.length + 1;
    return order.length > 0 ? placed.sort((a, b) => at(a) - at(b)) : placed;
  }, [laid, known, lessons, screens, order]);
  return { query, notes, pending };
};
