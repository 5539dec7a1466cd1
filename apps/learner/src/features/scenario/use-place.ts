import { useSyncExternalStore } from 'react';
import { navigation } from '@campus/web-shell';
import { placeOf, queryOf, type Place } from './attempts.ts';

const moved = new EventTarget();

const subscribe = (listener: () => void) => {
  moved.addEventListener('move', listener);
  window.addEventListener('popstate', listener);
  return () => {
    moved.removeEventListener('move', listener);
    window.removeEventListener('popstate', listener);
  };
};

/**
 * Opens a place of the scenario; null is its first screen. A step makes no entry in the history: Back leaves
 * the story.
 */
export type Go = (place: Place | null, options?: { isStep?: boolean }) => void;

const go: Go = (place, { isStep = false } = {}) => {
  navigation.hasHappened = true;
  const address = location.pathname + (place ? queryOf(place) : '');
  if (isStep) history.replaceState(history.state, '', address);
  else history.pushState(null, '', address);
  moved.dispatchEvent(new Event('move'));
  window.scrollTo(0, 0);
};

/** The person's place in a scenario, kept in the address so that a reload returns to it. */
export const usePlace = (): { place: Place | null; go: Go } => {
  const query = useSyncExternalStore(subscribe, () => location.search);
  return { place: placeOf(query), go };
};
