import { useSyncExternalStore } from 'react';

const matches = (query: string) => window.matchMedia?.(query).matches ?? false;

const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia?.(query);
      media?.addEventListener('change', listener);
      return () => media?.removeEventListener('change', listener);
    },
    () => matches(query),
  );

/** Whether there is room for controls that are seldom used. */
export const useIsWide = (): boolean => useMedia('(min-width: 64em)');

/** Whether buttons have to do with the shortest words. */
export const useIsNarrow = (): boolean => useMedia('(max-width: 40em)');
