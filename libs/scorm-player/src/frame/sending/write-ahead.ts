import type { ScormCommit } from '../../protocol.ts';

const PREFIX = 'campus-scorm/';

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

/** What is under a name; null unless it is the commit that belongs there: content may write what it likes. */
function readCommit(store: Storage, name: string): ScormCommit | null {
  if (!name.startsWith(PREFIX)) return null;
  try {
    const value: unknown = JSON.parse(store.getItem(name) ?? 'null');
    if (typeof value !== 'object' || value === null || !('sessionId' in value) || !('commitNumber' in value))
      return null;
    const isInPlace = PREFIX + String(value.sessionId) === name && Number.isInteger(value.commitNumber);
    return isInPlace ? (value as ScormCommit) : null;
  } catch {
    return null;
  }
}

/** Whether the value under a name is one of our commits, and not something content stored under such a name. */
export const isKeptCommit = (store: Storage, name: string): boolean => readCommit(store, name) !== null;

export function writeAhead(store: Storage): WriteAhead {
  const names = () => Array.from({ length: store.length }, (_, i) => store.key(i) ?? '');
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
      names()
        .sort()
        .flatMap((name) => readCommit(store, name) ?? []),
    drop(sessionId, commitNumber) {
      const kept = readCommit(store, PREFIX + sessionId);
      if (kept && kept.commitNumber <= commitNumber) store.removeItem(PREFIX + sessionId);
    },
  };
}
