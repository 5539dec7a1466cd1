import { usePerson } from '@campus/web-shell';
import { useSyncExternalStore } from 'react';

export const densities = ['dense', 'roomy'] as const;
export type Density = (typeof densities)[number];

const listeners = new Set<() => void>();
/** For a browser that keeps nothing: until the page is loaded again. */
const unkept = new Map<string, Density>();
const keyOf = (personId: string) => `campus-console-density-${personId}`;

const read = (key: string): Density => {
  try {
    return densities.find((each) => each === localStorage.getItem(key)) ?? unkept.get(key) ?? 'dense';
  } catch {
    return unkept.get(key) ?? 'dense';
  }
};

/** How close the rows of every list stand: kept on this device, for each person who works on it. */
export const useDensity = () => {
  const key = keyOf(usePerson().id);
  const density = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read(key),
  );
  const setDensity = (value: string) => {
    const next = densities.find((each) => each === value) ?? 'dense';
    unkept.set(key, next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // Kept in memory only.
    }
    for (const listener of listeners) listener();
  };
  return { density, densities, setDensity };
};
