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

/**
 * Playing is a place of its own in the history: the browser's way back leads out of the content, not out of
 * the screen, so that the content is left in good order. Returns what takes the place away again.
 */
export const useWayBack = (onBack: () => void): (() => void) => {
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  const before = useRef<string | null>(null);
  useEffect(() => {
    before.current = window.navigation?.currentEntry?.key ?? null;
    if (location.hash !== mark) history.pushState(history.state, '', address() + mark);
    const popped = () => {
      if (location.hash !== mark) latest.current();
    };
    window.addEventListener('popstate', popped);
    return () => window.removeEventListener('popstate', popped);
  }, []);
  return () => {
    if (location.hash !== mark) return;
    // One step back may be a step within the content; where the browser can, the place before it is named.
    if (before.current === null) history.back();
    else window.navigation.traverseTo(before.current);
  };
};
