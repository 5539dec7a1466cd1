import { useEffect, useRef, type RefObject } from 'react';

/** How long a screen must have been on display to count as seen. */
const onDisplayMs = 1500;

const thresholds = Array.from({ length: 21 }, (_, index) => index / 20);

/** Height of the window; a browser does not tell it inside a frame of another site, which may be taller than the display. */
const heightOf = (rootBounds: DOMRectReadOnly | null): number =>
  rootBounds?.height ?? Math.min(window.innerHeight, window.screen.height);

/** A hidden screen is reported with a window of no height, of which nothing would be much. */
const isLargelyVisible = ({
  isIntersecting,
  intersectionRatio,
  intersectionRect,
  rootBounds,
}: IntersectionObserverEntry) =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= heightOf(rootBounds) * 0.4);

/**
 * Calls `see` with the index of each screen that has been visible for a while (most of it, or filling much of
 * the window, with the page in front). `shown` changes when other screens are shown.
 */
export const useOnDisplay = (
  root: RefObject<HTMLElement | null>,
  shown: string,
  see: (screen: number) => void,
): void => {
  const latest = useRef(see);
  useEffect(() => {
    latest.current = see;
  });
  useEffect(() => {
    const timers = new Map<number, ReturnType<typeof setTimeout>>();
    const visible = new Set<number>();
    const start = (screen: number) => {
      if (document.visibilityState !== 'visible' || timers.has(screen)) return;
      timers.set(
        screen,
        setTimeout(() => latest.current(screen), onDisplayMs),
      );
    };
    const stop = (screen: number) => {
      clearTimeout(timers.get(screen));
      timers.delete(screen);
    };
    const turned = () => visible.forEach(document.visibilityState === 'visible' ? start : stop);
    document.addEventListener('visibilitychange', turned);
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const screen = Number(entry.target.getAttribute('data-screen'));
          if (isLargelyVisible(entry)) {
            visible.add(screen);
            start(screen);
          } else {
            visible.delete(screen);
            stop(screen);
          }
        }
      },
      { threshold: thresholds },
    );
    for (const screen of root.current?.querySelectorAll('.lesson-screen') ?? []) observer.observe(screen);
    return () => {
      document.removeEventListener('visibilitychange', turned);
      observer.disconnect();
      for (const screen of timers.keys()) stop(screen);
    };
  }, [root, shown]);
};
