import { useJournal, useSession } from '@campus/web-shell';
import { useEffect, type RefObject } from 'react';

/**
 * Writes down what is still only typed when the page is hidden or left, and once somebody has signed in again.
 *
 * @param drafts what is only typed; while it is told to the journal, the save line does not say "saved"
 */
export const useSettle = (settle: () => void, drafts: RefObject<object>): void => {
  const journal = useJournal();
  const isSignedIn = useSession().status === 'signed-in';
  useEffect(() => {
    const writer = drafts.current;
    if (isSignedIn) settle();
    const hidden = () => document.visibilityState === 'hidden' && settle();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', settle);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', settle);
      settle();
      journal.setDraft(writer, null);
    };
  }, [journal, settle, isSignedIn, drafts]);
};
