import type { SeenTextsInput } from '@campus/api-client';
import { useJournal, type PendingWork } from '@campus/web-shell';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSettle } from './use-settle.ts';

/** `typing`: not written down yet · `waiting`: on this device alone · `saved`: the server has it. */
export type TextState = 'typing' | 'waiting' | 'saved';

/** A text that was written on another device while this one, or the one before it, was written elsewhere. */
export interface OtherText {
  textId: string;
  value: string;
  occurredAt: string;
}

/** A text that is written down. Notes have nothing but the text. */
interface Written {
  value: string;
  /** What stood in the field when its author began to write. */
  seen?: SeenTextsInput | null;
  /** Undefined in an answer kept since before there were any. */
  otherTexts?: readonly OtherText[];
}

/** What is written down of the texts of a screen, here or on the server. */
export interface WrittenTexts {
  texts: ReadonlyMap<string, Written>;
  /** Those whose newest text the server has not acknowledged. */
  waiting: ReadonlySet<string>;
}

/** Lays what this device has written over what an answer said. */
export const layTexts = (
  said: Iterable<readonly [key: string, text: Written & { textId?: string }]>,
  pending: readonly (readonly [key: string, entry: PendingWork<'fieldWritten'>])[],
): WrittenTexts => {
  const texts = new Map<string, Written>();
  const waiting = new Set<string>();
  for (const [key, text] of said) texts.set(key, { ...text, seen: { before: text.textId, others: [] } });
  for (const [key, entry] of pending) {
    texts.set(key, { ...texts.get(key), seen: { others: [] }, ...entry.payload });
    waiting['recordedAt' in entry ? 'delete' : 'add'](key);
  }
  return { texts, waiting };
};

/**
 * Texts that are stored while somebody types, and the functions to change them. Each has a key of the
 * screen's choosing.
 */
export interface TextDrafts {
  /** What is in a field: typed here, or known. */
  valueOf: (key: string) => string;
  /**
   * Takes what is being typed; it is written down after a pause, and at the latest every two seconds.
   *
   * @param decided names other texts of the field that it takes the place of
   */
  write: (key: string, value: string, ...decided: string[]) => void;
  /** Writes down at once whatever is still only typed. */
  settle: () => void;
  /** Where the text of a field is; null where nothing was done since the screen was opened. */
  stateOf: (key: string) => TextState | null;
  /** Another one when texts come from elsewhere. */
  version: WrittenTexts;
}

const pauseMs = 500;
const longestMs = 2000;

const nothing: SeenTextsInput = { before: '', others: [] };

interface Draft {
  value: string;
  seen: SeenTextsInput;
}

/** What is in a field: what is only typed, what was just stored, or what is known. */
const find = (
  key: string,
  known: WrittenTexts,
  drafts: ReadonlyMap<string, Draft>,
  written: ReadonlyMap<string, Draft & { known: WrittenTexts }>,
): Written | undefined => {
  const just = written.get(key);
  return drafts.get(key) ?? (just?.known === known ? just : known.texts.get(key));
};

/**
 * @param known texts that are written down already
 * @param record writes one down; stays the same from one drawing to the next
 */
export const useTextDrafts = (
  known: WrittenTexts,
  record: (key: string, value: string, seen: SeenTextsInput) => Promise<unknown>,
): TextDrafts => {
  const journal = useJournal();
  const drafts = useRef(new Map<string, Draft>());
  // Just stored: the known texts do not contain it yet.
  const written = useRef(new Map<string, Draft & { known: WrittenTexts }>());
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
    for (const [key, draft] of drafts.current) {
      void record(key, draft.value, draft.seen).then(
        () => {
          if (drafts.current.get(key) !== draft) return;
          drafts.current.delete(key);
          written.current.set(key, { ...draft, known: latest.current });
          if (drafts.current.size === 0) journal.setDraft(drafts.current, null);
          redraw({});
        },
        // Nobody is signed in: the text stays in its field and is stored after signing in.
        () => undefined,
      );
    }
  }, [journal, record]);

  const write = useCallback(
    (key: string, value: string, ...decided: string[]) => {
      const seen = find(key, latest.current, drafts.current, written.current)?.seen ?? nothing;
      if (!drafts.current.has(key)) redraw({});
      drafts.current.set(key, { value, seen: { ...seen, others: [...seen.others, ...decided] } });
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
    (key: string) => find(key, known, drafts.current, written.current)?.value ?? '',
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
