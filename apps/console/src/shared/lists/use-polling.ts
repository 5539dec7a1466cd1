import { useEffect, useEffectEvent } from 'react';

/** Repeats a query while there is something to wait for and the page is visible. */
export const usePolling = (ask: () => Promise<unknown>, isWaiting: boolean, everyMs = 1500): void => {
  const again = useEffectEvent(ask);
  useEffect(() => {
    if (!isWaiting) return;
    let timer: ReturnType<typeof setTimeout>;
    const next = async () => {
      if (document.visibilityState === 'visible') await again();
      timer = setTimeout(() => void next(), everyMs);
    };
    timer = setTimeout(() => void next(), everyMs);
    return () => clearTimeout(timer);
  }, [isWaiting, everyMs]);
};
