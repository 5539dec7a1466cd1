import { useLocale, useShell } from '@campus/web-shell';
import { useEffect } from 'react';
import type { Home } from './overlay.ts';

/** Long enough not to compete with what the officer came for. */
const patienceMs = 6000;

/**
 * Fetches what goes back to the post, quietly, some time after the course home is shown. Whoever goes on to a lesson
 * waits for nothing else.
 */
export const useKeptForLater = (home: Home): void => {
  const { cache } = useShell();
  const locale = useLocale();
  useEffect(() => {
    const gone = new AbortController();
    const bring = async () => {
      const { keepForLater } = await import('./keep-for-later.ts');
      await keepForLater(cache, home, locale, gone.signal);
    };
    const timer = setTimeout(() => void bring().catch(() => undefined), patienceMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [cache, home, locale]);
};
