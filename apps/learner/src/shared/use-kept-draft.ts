import type { Operation } from '@campus/api-client';
import { useShell } from '@campus/web-shell';
import { useCallback, useEffect, useState } from 'react';

/** Not an operation of the server: kept beside its answers, for one person, until they sign out. */
const kept = <Draft>(): Pick<Operation<Draft, { draft: string }>, 'id' | 'types'> => ({ id: 'own-draft' });

/**
 * What the person signed in has begun to write and not sent, on this device only: a browser that is closed or killed takes
 * nothing with it. `none` as long as there is none; it stays the same from one drawing to the next.
 */
export const useKeptDraft = <Draft>(name: string, none: Draft) => {
  const { cache } = useShell();
  const [written, setWritten] = useState<{ name: string; draft: Draft } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const draft = await cache.kept(kept<Draft>(), { draft: name });
      // What was written while the device was reading is newer.
      if (isCurrent && draft) setWritten((before) => (before?.name === name ? before : { name, draft }));
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [cache, name]);
  /** Null: it was sent, or given up. */
  const write = useCallback(
    (draft: Draft | null) => {
      setWritten({ name, draft: draft ?? none });
      void cache.keep(kept<Draft>(), { draft: name }, draft ?? undefined);
    },
    [cache, name, none],
  );
  return [written?.name === name ? written.draft : none, write] as const;
};
