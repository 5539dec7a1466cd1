import { useJournal } from '@campus/web-shell';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSettle } from './use-settle.ts';

/** Texts that are written while somebody types, and the way to change them. Each has a key of the screen's choosing. */
export interface TextDrafts {
  /** What stands in a field: typed here, or known. */
  valueOf: (key: string) => string;
  /** Takes what is being typed; it is written down after a pause, and at the latest every two seconds. */
  write: (key: string, value: string) => void;
  /** Writes down at once whatever is still only typed. */
  settle: () => void;
  /** The field typed in last, and whether its text is written down yet. */
  edited: { key: string; isTyping: boolean } | null;
  /** Changes when texts come from elsewhere. */
  version: unknown;
}

const pauseMs = 500;
const longestMs = 2000;

/**
 * @param known texts that are written down already, here or on the server
 * @param record writes one down; stays the same from one drawing to the next
 */
export const useTextDrafts = (
  known: ReadonlyMap<string, string>,
  record: (key: string, value: string) => Promise<unknown>,
): TextDrafts => {
  const journal = useJournal();
  const drafts = useRef(new Map<string, string>());
  // Written down a moment ago: what is known does not tell yet.
  const written = useRef(new Map<string, { value: string; known: ReadonlyMap<string, string> }>());
  const firstTyped = useRef<number | null>(null);
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  }, [known]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [edited, setEdited] = useState<TextDrafts['edited']>(null);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    firstTyped.current = null;
    for (const [key, value] of drafts.current) {
      void record(key, value).then(
        () => {
          if (drafts.current.get(key) !== value) return;
          drafts.current.delete(key);
          written.current.set(key, { value, known: latest.current });
          journal.setDraft(drafts.current, drafts.current.size > 0);
          setEdited((now) => (now?.key === key ? { key, isTyping: false } : now));
        },
        // Nobody is signed in: the text stays in its field and is written down after signing in.
        () => undefined,
      );
    }
  }, [journal, record]);

  const write = useCallback(
    (key: string, value: string) => {
      drafts.current.set(key, value);
      journal.setDraft(drafts.current, true);
      setEdited((now) => (now?.key === key && now.isTyping ? now : { key, isTyping: true }));
      firstTyped.current ??= Date.now();
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, Math.min(pauseMs, firstTyped.current + longestMs - Date.now()));
    },
    [journal, settle],
  );

  useSettle(settle, drafts);

  const valueOf = useCallback(
    (key: string) => {
      const just = written.current.get(key);
      return drafts.current.get(key) ?? (just?.known === known ? just.value : known.get(key)) ?? '';
    },
    [known],
  );
  return { valueOf, write, settle, edited, version: known };
};
