import { useCallback, useEffect, useRef } from 'react';
import { useShellText } from '../hooks.tsx';
import { guardLeaving } from '../routing/leaving.ts';

/**
 * While something on the screen is not saved, leaving it asks first: by link, by the back button, by closing the
 * window. Call what it returns after saving, before going elsewhere in the same breath.
 */
export const useUnsavedWarning = (isUnsaved: boolean): (() => void) => {
  const t = useShellText();
  const question = t('leaving.unsaved');
  const release = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!isUnsaved) return;
    release.current = guardLeaving(() => question);
    return () => {
      release.current?.();
      release.current = null;
    };
  }, [isUnsaved, question]);
  return useCallback(() => release.current?.(), []);
};
