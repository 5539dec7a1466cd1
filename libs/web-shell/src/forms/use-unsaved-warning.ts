import { useCallback, useEffect, useRef, useState } from 'react';
import { useShellText } from '../hooks.tsx';
import { guardLeaving } from '../routing/leaving.ts';

/**
 * While something on the screen is not saved, leaving it asks first: by link, by the back button, by closing the
 * window. Call what it returns after saving, before going elsewhere in the same breath. Where one stays, what was typed
 * while it was saved is asked about again.
 */
export const useUnsavedWarning = (isUnsaved: boolean): (() => void) => {
  const t = useShellText();
  const question = t('leaving.unsaved');
  const release = useRef<(() => void) | null>(null);
  const [releases, setReleases] = useState(0);
  useEffect(() => {
    if (!isUnsaved) return;
    release.current = guardLeaving(() => question);
    return () => {
      release.current?.();
      release.current = null;
    };
  }, [isUnsaved, question, releases]);
  return useCallback(() => {
    release.current?.();
    setReleases((times) => times + 1);
  }, []);
};
