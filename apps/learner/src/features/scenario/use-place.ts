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
 * Opens a place of the scenario; null is its first screen. Each is an entry of the window's history: Back turns to the
 * moment before, where a decision stays as it was made and what came of it is read again.
 */
export type Go = (place: Place | null) => void;

const go: Go = (place) => {
  navigation.hasHappened = true;
  history.pushState(null, '', location.pathname + (place ? queryOf(place) : ''));
  moved.dispatchEvent(new Event('move'));
  window.scrollTo(0, 0);
};

/** The person's place in a scenario, kept in the address so that a reload returns to it. */
export const usePlace = (): { place: Place | null; go: Go } => {
  const query = useSyncExternalStore(subscribe, () => location.search);
  return { place: placeOf(query), go };
};
