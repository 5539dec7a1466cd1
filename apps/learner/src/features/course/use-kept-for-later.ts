import { useLocale, useShell } from '@campus/web-shell';
import { useEffect } from 'react';
import type { Home } from './overlay.ts';

/** Long enough not to compete with what the officer came for. */
const patienceMs = 6000;

/** Fetches what goes back to the post, quietly, some time after the course home is shown. */
export const useKeptForLater = (home: Home): void => {
  const { cache } = useShell();
  const locale = useLocale();
  useEffect(() => {
    const timer = setTimeout(() => {
      void import('./keep-for-later.ts').then(({ keepForLater }) => keepForLater(cache, home, locale));
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [cache, home, locale]);
};
