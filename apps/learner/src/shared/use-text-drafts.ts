import { useJournal, type PendingWork } from '@campus/web-shell';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSettle } from './use-settle.ts';

/** `typing`: not written down yet · `waiting`: on this device alone · `saved`: the server has it. */
export type TextState = 'typing' | 'waiting' | 'saved';

/** What is written down of the texts of a screen, here or on the server. */
export interface WrittenTexts {
  values: ReadonlyMap<string, string>;
  /** Those whose newest text the server has not acknowledged. */
  waiting: ReadonlySet<string>;
}

/** Lays what this device has written over what an answer said. */
export const layTexts = (
  said: Iterable<readonly [key: string, value: string]>,
  pending: readonly (readonly [key: string, entry: PendingWork<'fieldWritten'>])[],
): WrittenTexts => {
  const values = new Map(said);
  const waiting = new Set<string>();
  for (const [key, entry] of pending) {
    values.set(key, entry.payload.value);
    waiting['recordedAt' in entry ? 'delete' : 'add'](key);
  }
  return { values, waiting };
};

/**
 * Texts that are stored while somebody types, and the functions to change them. Each has a key of the
 * screen's choosing.
 */
export interface TextDrafts {
  /** What is in a field: typed here, or known. */
  valueOf: (key: string) => string;
  /** Takes what is being typed; it is written down after a pause, and at the latest every two seconds. */
  write: (key: string, value: string) => void;
  /** Writes down at once whatever is still only typed. */
  settle: () => void;
  /** Where the text of a field is; null where nothing was done since the screen was opened. */
  stateOf: (key: string) => TextState | null;
  /** Changes when texts come from elsewhere. */
  version: unknown;
}

const pauseMs = 500;
const longestMs = 2000;

/**
 * @param known texts that are written down already
 * @param record writes one down; stays the same from one drawing to the next
 */
export const useTextDrafts = (
  known: WrittenTexts,
  record: (key: string, value: string) => Promise<unknown>,
): TextDrafts => {
  const journal = useJournal();
  const drafts = useRef(new Map<string, string>());
  // Just stored: the known texts do not contain it yet.
  const written = useRef(new Map<string, { value: string; known: WrittenTexts }>());
  // Keys whose state is shown.
  const touched = useRef(new Set<string>());
  const firstTyped = useRef<number | null>(null);
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  }, [known]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [, redraw] = useState({});

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    firstTyped.current = null;
    for (const [key, value] of drafts.current) {
      void record(key, value).then(
        () => {
          if (drafts.current.get(key) !== value) return;
          drafts.current.delete(key);
          written.current.set(key, { value, known: latest.current });
          if (drafts.current.size === 0) journal.setDraft(drafts.current, null);
          redraw({});
        },
        // Nobody is signed in: the text stays in its field and is stored after signing in.
        () => undefined,
      );
    }
  }, [journal, record]);

  const write = useCallback(
    (key: string, value: string) => {
      if (!drafts.current.has(key)) redraw({});
      drafts.current.set(key, value);
      touched.current.add(key);
      journal.setDraft(drafts.current, 'saving');
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
      return drafts.current.get(key) ?? (just?.known === known ? just.value : known.values.get(key)) ?? '';
    },
    [known],
  );
  useEffect(() => known.waiting.forEach((key) => touched.current.add(key)), [known]);
  const stateOf = (key: string): TextState | null => {
    if (drafts.current.has(key)) return 'typing';
    if (known.waiting.has(key) || written.current.get(key)?.known === known) return 'waiting';
    return touched.current.has(key) ? 'saved' : null;
  };
  return { valueOf, write, settle, stateOf, version: known };
};
