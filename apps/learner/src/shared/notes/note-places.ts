import { CourseHome, FieldCards, Glossary, Lesson, type ActivityKind, type Locale } from '@campus/api-client';
import { useLocale, useShell, type Shell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { placeKey, type Note } from './lay-notes.ts';

/** What a place of notes is called; a title is empty where nobody here knows it. */
export interface PlaceTitles {
  activityKind: ActivityKind | null;
  moduleTitle: string;
  title: string;
}

export interface Places {
  /** By `placeKey`. */
  titles: ReadonlyMap<string, PlaceTitles>;
  /** Lesson and screen → title. */
  screens: ReadonlyMap<string, string>;
  /** Keys of places in the order of the course: activities, cards, terms; empty: unknown. */
  order: readonly string[];
}

const nowhere: Places = { titles: new Map(), screens: new Map(), order: [] };

export const screenKey = (note: Note) => `${placeKey(note)} ${note.screenId ?? ''}`;

/** What a device has kept of a course, in whatever language. */
interface Kept {
  cache: Shell['cache'];
  enrolmentId: string;
  locale: Locale;
}

const activitiesIn = async ({ cache, ...variables }: Kept) => {
  const home = (await cache.keptInAnyLanguage(CourseHome, variables))?.courseHome;
  return (home?.modules ?? []).flatMap((module) =>
    module.activities.map(({ id, kind, title }): [string, PlaceTitles] => [
      id,
      { activityKind: kind, moduleTitle: module.title, title },
    ]),
  );
};

const cardsIn = async ({ cache, ...variables }: Kept) => {
  const cards = (await cache.keptInAnyLanguage(FieldCards, variables))?.fieldCards;
  return (cards?.modules ?? []).flatMap((module) =>
    module.cards.map(({ id, title }): [string, PlaceTitles] => [
      id,
      { activityKind: null, moduleTitle: module.title, title },
    ]),
  );
};

const termsIn = async ({ cache, ...variables }: Kept) =>
  ((await cache.keptInAnyLanguage(Glossary, variables))?.glossary ?? []).map(
    ({ key, term }): [string, PlaceTitles] => [key, { activityKind: null, moduleTitle: '', title: term }],
  );

const screensOf = async ({ cache, ...variables }: Kept, activityId: string): Promise<[string, string][]> => {
  const lesson = (await cache.keptInAnyLanguage(Lesson, { ...variables, activityId }))?.lesson;
  return (lesson?.screens ?? []).map(({ id, title }) => [`${activityId} ${id}`, title]);
};

const placesIn = async (kept: Kept, lessons: readonly string[]): Promise<Places> => {
  const [activities, cards, terms] = await Promise.all([activitiesIn(kept), cardsIn(kept), termsIn(kept)]);
  const screens = await Promise.all(lessons.map((id) => screensOf(kept, id)));
  const all = [...activities, ...cards, ...terms];
  return {
    titles: new Map(all),
    screens: new Map(screens.flat()),
    order: activities.length > 0 ? all.map(([key]) => key) : [],
  };
};

/** Where the notes belong that only this device knows: by what it has kept of the course, nothing is fetched for it. */
export const usePlaces = (enrolmentId: string, unplaced: readonly Note[]): Places => {
  const { cache } = useShell();
  const locale = useLocale();
  const [places, setPlaces] = useState(nowhere);
  const wanted = unplaced.map(placeKey).join();
  const lessons = [...new Set(unplaced.flatMap(({ activityId }) => activityId ?? []))].join();
  useEffect(() => {
    if (!wanted) return;
    let isCurrent = true;
    const find = async () => {
      const found = await placesIn({ cache, enrolmentId, locale }, lessons ? lessons.split(',') : []);
      if (isCurrent) setPlaces(found);
    };
    void find();
    return () => {
      isCurrent = false;
    };
  }, [cache, enrolmentId, locale, wanted, lessons]);
  return places;
};
