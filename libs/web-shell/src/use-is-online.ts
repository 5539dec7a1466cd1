import { useSyncExternalStore } from 'react';

const onChange = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Whether the browser reports a connection; that does not mean that the server can be reached. */
export const useIsOnline = (): boolean => useSyncExternalStore(onChange, () => navigator.onLine);
