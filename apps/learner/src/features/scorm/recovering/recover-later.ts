import type { Shell } from '@campus/web-shell';
import { keptSessions, leftCommits, openedOrigins } from './kept-sessions.ts';

const hasWork = (personId: string) =>
  keptSessions().some((session) => session.personId === personId) || leftCommits(personId).length > 0;

/**
 * Looks, whenever somebody is signed in and there is a connection, for SCORM work that a closed window left
 * in a content origin; and, after a sign-out, for content's own storage. The code that fetches and clears it
 * is loaded only when there is some.
 */
export const recoverScormLater = (shell: Shell): void => {
  let isRunning = false;
  let recoveredFor: string | null = null;
  const clear = async () => {
    recoveredFor = null;
    if (!navigator.onLine || openedOrigins().length === 0) return;
    isRunning = true;
    try {
      await (await import('./recover.ts')).clearScorm();
    } catch {
      // As above.
    } finally {
      isRunning = false;
    }
    // Somebody may have signed in meanwhile.
    if (shell.session.state.status === 'signed-in') await look();
  };
  const look = async (): Promise<void> => {
    const { state } = shell.session;
    if (isRunning) return;
    if (state.status === 'signed-out' && state.was === null) return clear();
    if (state.status !== 'signed-in' || state.person.id === recoveredFor) return;
    const personId = state.person.id;
    if (!navigator.onLine || !hasWork(personId)) return;
    isRunning = true;
    let isGone = false;
    try {
      const { recoverScorm } = await import('./recover.ts');
      isGone = await recoverScorm(shell, personId);
      if (!isGone) recoveredFor = personId;
    } catch {
      // Without a connection the code itself may be missing: the next look finds it.
    } finally {
      isRunning = false;
    }
    if (isGone) await look();
  };
  shell.session.onChange(() => void look());
  window.addEventListener('online', () => void look());
  void look();
};
