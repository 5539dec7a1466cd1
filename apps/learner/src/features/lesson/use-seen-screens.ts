import { useJournal, usePending, useSession } from '@campus/web-shell';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Lesson, LessonPlace } from './lesson-data.ts';

/** How long a screen must have been on display to count as seen. */
const onDisplayMs = 1500;

/** Screens seen: by the server, by this device without a connection, during this visit. */
export interface SeenScreens {
  seen: ReadonlySet<string>;
  /** The last screen that the journal holds and the answer does not; null when there is none. */
  lastHere: string | null;
  /** Writes down that a screen was seen, once. */
  see: (screenId: string) => void;
}

export const useSeenScreens = (place: LessonPlace, lesson: Lesson, fetchedAt: number): SeenScreens => {
  const { enrolmentId, activityId } = place;
  const journal = useJournal();
  const pending = usePending('screenSeen', fetchedAt);
  const [recorded, setRecorded] = useState<readonly string[]>([]);
  const asked = useRef(new Set<string>());

  const here = useMemo(
    () =>
      pending
        .map(({ payload }) => payload)
        .filter((payload) => payload.enrolmentId === enrolmentId && payload.activityId === activityId)
        .map(({ screenId }) => screenId),
    [pending, enrolmentId, activityId],
  );
  const seen = useMemo(
    () => new Set([...lesson.seenScreens, ...here, ...recorded]),
    [lesson.seenScreens, here, recorded],
  );
  const see = useCallback(
    (screenId: string) => {
      const isCore = lesson.screens.some(({ id }) => id === screenId);
      if (!isCore || seen.has(screenId) || asked.current.has(screenId)) return;
      asked.current.add(screenId);
      journal.record('screenSeen', { enrolmentId, activityId, screenId }).then(
        () => setRecorded((before) => [...before, screenId]),
        // Nobody is signed in at this moment: the screen stays unseen and is reported again.
        () => asked.current.delete(screenId),
      );
    },
    [journal, enrolmentId, activityId, lesson.screens, seen],
  );
  return { seen, lastHere: here.at(-1) ?? null, see };
};

/** A hidden screen is reported with a window of no height, most of which it would always fill. */
const isLargelyVisible = (entry: IntersectionObserverEntry) => {
  const { isIntersecting, intersectionRatio, intersectionRect, rootBounds } = entry;
  if (!isIntersecting) return false;
  return (
    intersectionRatio >= 0.5 || (rootBounds !== null && intersectionRect.height >= rootBounds.height * 0.4)
  );
};

const thresholds = Array.from({ length: 21 }, (_, index) => index / 20);

/**
 * Calls `see` for each screen that has been on display for a while: in the window, most of it or filling much
 * of it, with the page in front. `current` is what counts where the browser cannot say what is in the window.
 */
export const useOnDisplay = (
  root: RefObject<HTMLElement | null>,
  current: string,
  isWhole: boolean,
  see: (screenId: string) => void,
): void => {
  const isSignedIn = useSession().status === 'signed-in';
  useEffect(() => {
    if (!isSignedIn) return;
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const visible = new Set<string>();
    const start = (id: string) => {
      if (document.visibilityState !== 'visible' || timers.has(id)) return;
      timers.set(
        id,
        setTimeout(() => see(id), onDisplayMs),
      );
    };
    const stop = (id: string) => {
      clearTimeout(timers.get(id));
      timers.delete(id);
    };
    const turned = () => visible.forEach(document.visibilityState === 'visible' ? start : stop);
    document.addEventListener('visibilitychange', turned);

    const observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver(
            (entries) => {
              for (const entry of entries) {
                const { id } = entry.target;
                if (isLargelyVisible(entry)) {
                  visible.add(id);
                  start(id);
                } else {
                  visible.delete(id);
                  stop(id);
                }
              }
            },
            { threshold: thresholds },
          );
    if (observer) {
      for (const screen of root.current?.querySelectorAll('.lesson-screen') ?? []) observer.observe(screen);
    } else {
      visible.add(current);
      start(current);
    }
    return () => {
      document.removeEventListener('visibilitychange', turned);
      observer?.disconnect();
      for (const id of timers.keys()) stop(id);
    };
  }, [root, current, isWhole, isSignedIn, see]);
};
