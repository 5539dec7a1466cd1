import { useEffect, useRef } from 'react';

/** Marks the place in the history at which the content plays. */
const mark = '#play';

const address = () => location.pathname + location.search;

/** After a reload the mark is in the address although nothing plays. */
export const useUnmarkedAddress = (): void => {
  useEffect(() => {
    if (location.hash === mark) history.replaceState(history.state, '', address());
  }, []);
};

/** A browser that has not gone back by then never will. */
const patienceMs = 3_000;

/** A browser goes back with a delay: until then it is still at the entry to be removed. */
let goingBack: Promise<void> | null = null;

/** Takes the place away at which the content played. */
const goBack = (before: string | null) => {
  const going = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patienceMs);
    const popped = () => {
      clearTimeout(timer);
      resolve();
    };
    window.addEventListener('popstate', popped, { once: true });
  }).then(() => {
    if (goingBack === going) goingBack = null;
  });
  goingBack = going;
  // One step back may be a step within the content; where the browser can, the place before it is named.
  if (before === null) history.back();
  else window.navigation.traverseTo(before);
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
