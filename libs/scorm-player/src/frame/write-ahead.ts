import type { ScormCommit } from '../protocol.ts';

const PREFIX = 'campus-scorm/';

/** Whether a name in the store is that of a commit, and not of something content keeps. */
export const isKeptCommit = (name: string): boolean => name.startsWith(PREFIX);

/**
 * Commits that the journal does not have yet, in a store that outlives the tab and answers at once. SCORM's
 * Commit is synchronous and IndexedDB is not, so this is what "true" rests on. A commit is the whole state of an
 * item: of one session only the newest is kept.
 */
export interface WriteAhead {
  /** False when the browser would not keep it. */
  keep(commit: ScormCommit): boolean;
  /** Everything kept, sessions in the order they were begun. */
  pending(): ScormCommit[];
  /** Forgets a session's commit unless a newer one has come since. */
  drop(sessionId: string, commitNumber: number): void;
}

function readCommit(text: string | null): ScormCommit | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null || !('sessionId' in value) || !('commitNumber' in value))
      return null;
    return value as ScormCommit;
  } catch {
    return null;
  }
}

export function writeAhead(store: Storage): WriteAhead {
  const keys = () => Array.from({ length: store.length }, (_, i) => store.key(i) ?? '').filter(isKeptCommit);
  return {
    keep(commit) {
      try {
        const text = JSON.stringify(commit);
        store.setItem(PREFIX + commit.sessionId, text);
        return store.getItem(PREFIX + commit.sessionId) === text;
      } catch {
        return false;
      }
    },
    // Session ids are UUIDv7: their order is the order of time.
    pending: () =>
      keys()
        .sort()
        .flatMap((key) => readCommit(store.getItem(key)) ?? []),
    drop(sessionId, commitNumber) {
      const kept = readCommit(store.getItem(PREFIX + sessionId));
      if (kept && kept.commitNumber <= commitNumber) store.removeItem(PREFIX + sessionId);
    },
  };
}
