import type { SeenTextsInput } from '@campus/api-client';
import { useJournal, type PendingWork } from '@campus/web-shell';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSettle } from './use-settle.ts';

/** `typing`: being typed, perhaps not written down yet · `waiting`: on this device alone · `saved`: the server has it. */
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
   * Takes what is being typed; it is written down at once, and sent after a pause.
   *
   * @param decided names other texts of the field that it takes the place of
   */
  write: (key: string, value: string, ...decided: string[]) => void;
  /** Nobody is typing any more: writes down whatever is still only typed, and has it sent. */
  settle: () => void;
  /** Where the text of a field is; null where nothing was done since the screen was opened. */
  stateOf: (key: string) => TextState | null;
  /** Another one when texts come from elsewhere. */
  version: WrittenTexts;
}

/** A browser that is killed takes with it at most what was typed in the last of these. */
const writeMs = 80;
/** So long after the last key the text is told to be where it is, and sent: no word changes with every key. */
const pauseMs = 600;

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

/** Writes down what is being typed, key by key, and lets go of it when it is written down and nobody types any more. */
const useWritingDown = (
  known: WrittenTexts,
  record: (key: string, value: string, seen: SeenTextsInput) => Promise<unknown>,
) => {
  const journal = useJournal();
  // What is being typed, until it is written down and nobody types any more.
  const drafts = useRef(new Map<string, Draft>());
  // Of that, what was given to the journal, and what the journal has.
  const given = useRef(new Map<string, Draft>());
  const kept = useRef(new Map<string, Draft>());
  // Just stored: the known texts do not contain it yet.
  const written = useRef(new Map<string, Draft & { known: WrittenTexts }>());
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  }, [known]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [, redraw] = useState({});

  const release = useCallback(() => {
    if (pause.current !== undefined) return;
    for (const [key, draft] of drafts.current) {
      if (kept.current.get(key) !== draft) continue;
      for (const map of [drafts, given, kept]) map.current.delete(key);
      written.current.set(key, { ...draft, known: latest.current });
    }
    if (drafts.current.size === 0) journal.setDraft(drafts.current, null);
    redraw({});
  }, [journal]);

  const writeDown = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    for (const [key, draft] of drafts.current) {
      // Who empties a field may be about to write it anew: that it is empty can wait for the pause.
      const isWaiting = pause.current !== undefined && !draft.value.trim();
      if (isWaiting || given.current.get(key) === draft) continue;
      given.current.set(key, draft);
      void record(key, draft.value, draft.seen).then(
        () => {
          kept.current.set(key, draft);
          release();
        },
        // Nobody is signed in: the text stays in its field and is stored after signing in.
        () => given.current.delete(key),
      );
    }
  }, [record, release]);
  return [drafts, written, latest, timer, pause, redraw, release, writeDown] as const;
};

/** What is being typed, and the functions to change it. */
const useDrafts = (
  known: WrittenTexts,
  record: (key: string, value: string, seen: SeenTextsInput) => Promise<unknown>,
) => {
  const journal = useJournal();
  const [drafts, written, latest, timer, pause, redraw, release, writeDown] = useWritingDown(known, record);
  // Keys whose state is shown.
  const touched = useRef(new Set<string>());

  const settle = useCallback(() => {
    clearTimeout(pause.current);
    pause.current = undefined;
    if (drafts.current.size === 0) return;
    writeDown();
    release();
  }, [drafts, pause, writeDown, release]);

  const write = useCallback(
    (key: string, value: string, ...decided: string[]) => {
      const seen = find(key, latest.current, drafts.current, written.current)?.seen ?? nothing;
      if (!drafts.current.has(key)) redraw({});
      drafts.current.set(key, { value, seen: { ...seen, others: [...seen.others, ...decided] } });
      touched.current.add(key);
      journal.setDraft(drafts.current, 'saving');
      timer.current ??= setTimeout(writeDown, writeMs);
      clearTimeout(pause.current);
      pause.current = setTimeout(settle, pauseMs);
    },
    [journal, drafts, written, latest, timer, pause, redraw, settle, writeDown],
  );

  useSettle(settle, drafts);
  return [drafts, written, touched, write, settle] as const;
};

/**
 * @param known texts that are written down already
 * @param record writes one down; stays the same from one drawing to the next
 */
export const useTextDrafts = (
  known: WrittenTexts,
  record: (key: string, value: string, seen: SeenTextsInput) => Promise<unknown>,
): TextDrafts => {
  const [drafts, written, touched, write, settle] = useDrafts(known, record);
  const valueOf = useCallback(
    (key: string) => find(key, known, drafts.current, written.current)?.value ?? '',
    [known, drafts, written],
  );
  useEffect(() => known.waiting.forEach((key) => touched.current.add(key)), [known, touched]);
  const stateOf = (key: string): TextState | null => {
    if (drafts.current.has(key)) return 'typing';
    if (known.waiting.has(key) || written.current.get(key)?.known === known) return 'waiting';
    return touched.current.has(key) ? 'saved' : null;
  };
  return { valueOf, write, settle, stateOf, version: known };
};
