import { useEffect, useRef, useState } from 'react';

/** A screen of several parts, of which one is on display. */
export interface Turns {
  /** The part that was turned to, or that the address names; null while it is neither. */
  part: string | null;
  turn: (from: string, to: string) => void;
}

const hashOf = (part: string) => `#${encodeURIComponent(part)}`;

/** The part the address names. What else it may name is none: the text to skip to, a source. */
const named = (parts: readonly string[]): string | null =>
  parts.find((part) => hashOf(part) === location.hash) ?? null;

/**
 * Keeps the part on display in the address, so that a reload returns to it. Each part turned to is an entry of the
 * window's history: its Back turns one back, and leaves the screen from where it was entered.
 */
export const useTurns = (parts: readonly string[]): Turns => {
  const [part, setPart] = useState(() => named(parts));
  /** A window goes back with a delay: until then a second press would leave the screen. */
  const isGoingBack = useRef(false);
  useEffect(() => {
    const turned = () => {
      isGoingBack.current = false;
      setPart((before) => named(parts) ?? before);
    };
    window.addEventListener('popstate', turned);
    return () => window.removeEventListener('popstate', turned);
  });
  const turn = (from: string, to: string) => {
    if (isGoingBack.current) return;
    setPart(to);
    // Turning back by the page is the same as by the window: otherwise its Back would turn forward again.
    if (history.state?.from === to) {
      isGoingBack.current = true;
      return history.back();
    }
    history.replaceState(history.state, '', hashOf(from));
    if (to !== from) history.pushState({ from }, '', hashOf(to));
  };
  return { part, turn };
};
