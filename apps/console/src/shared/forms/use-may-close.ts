import { useShellText, useUnsavedWarning } from '@campus/web-shell';

/**
 * Whether a dialog may close: with unsaved content the person is asked first, as when leaving the page.
 * `release` ends that once it is saved.
 */
export const useMayClose = (isUnsaved: boolean): { mayClose: () => boolean; release: () => void } => {
  const shellText = useShellText();
  const release = useUnsavedWarning(isUnsaved);
  return { mayClose: () => !isUnsaved || window.confirm(shellText('leaving.unsaved')), release };
};
