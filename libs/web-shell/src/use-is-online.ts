import { useSyncExternalStore } from 'react';
import { isReachable, onReach } from './reach.ts';

/** Whether the browser reports a connection and the last request found the server. */
export const useIsOnline = (): boolean => useSyncExternalStore(onReach, isReachable);
