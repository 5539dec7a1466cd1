import { useEffect, useRef } from 'react';

/** Marks the place in the history at which the content plays. */
const mark = '#play';

const address = () => location.pathname + location.search;

const unmark = () => {
  if (location.hash === mark) history.replaceState(history.state, '', address());
};

/** After a reload the mark is in the address although nothing plays. */
export const useUnmarkedAddress = (): void => {
  useEffect(unmark, []);
};

/**
 * A browser goes back with a delay, on a busy device one of many seconds: until then it is still at the entry to be
 * removed. However late the step comes, it is not the learner's.
 */
let goingBack: Promise<void> | null = null;

/** Takes the place away at which the content played; does nothing while it is being taken away. */
const goBack = (before: string | null) => {
  if (goingBack) return;
  const going = new Promise<void>((resolve) => {
    window.addEventListener('popstate', () => resolve(), { once: true });
    // One step back may be a step within the content; where the browser can, the place before it is named.
    if (before === null) history.back();
    else
      window.navigation.traverseTo(before).finished?.catch(() => {
        // A browser that refuses will never go: the entry stays, as one of the screen.
        unmark();
        resolve();
      });
  }).then(() => {
    goingBack = null;
  });
  goingBack = going;
};

/**
 * Playing has its own entry in the history: the browser's Back leads out of the content, not out of the
 * screen, so that the content is left in good order. Content opened while the browser is still going back
 * waits for it, or it would be left at once. Returns the function that removes the entry.
 */
export const useWayBack = (onBack: () => void): (() => void) => {
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  const before = useRef<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const popped = () => {
      if (location.hash !== mark) latest.current();
    };
    const begin = () => {
      if (signal.aborted) return;
      before.current = window.navigation?.currentEntry?.key ?? null;
      if (location.hash !== mark) history.pushState(history.state, '', address() + mark);
      window.addEventListener('popstate', popped, { signal });
    };
    if (goingBack) void goingBack.then(begin);
    else begin();
    return () => gone.abort();
  }, []);
  return () => {
    if (location.hash === mark) goBack(before.current);
  };
};
