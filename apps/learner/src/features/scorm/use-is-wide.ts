import { useSyncExternalStore } from 'react';

const query = '(min-width: 64em)';

const subscribe = (listener: () => void) => {
  const media = window.matchMedia?.(query);
  media?.addEventListener('change', listener);
  return () => media?.removeEventListener('change', listener);
};

/** Whether there is room for controls that are seldom used. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia?.(query).matches ?? false);
