import { useEffect, useState } from 'react';

/** Keeps the screen lit while a page is in sight, where a browser can. Returns whether it does. */
export const useWakeLock = (): boolean => {
  const [isLit, setLit] = useState(false);
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    const ask = async () => {
      // A browser lets go of it with each change to another window.
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
      lock = await navigator.wakeLock.request('screen');
      if (isOver) return lock.release();
      lock.addEventListener('release', () => setLit(false));
      setLit(true);
    };
    const tryIt = () => void ask().catch(() => undefined);
    tryIt();
    document.addEventListener('visibilitychange', tryIt);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', tryIt);
      void lock?.release();
    };
  }, []);
  return isLit;
};
