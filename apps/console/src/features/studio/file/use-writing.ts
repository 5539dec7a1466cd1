import { DraftFiles, DraftText, WriteDraftFile } from '@campus/api-client';
import { useIntention, useIsOnline, useShell, useUnsavedWarning } from '@campus/web-shell';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Draft } from '../draft/draft-tree.ts';
import { useKeptText, type KeptText } from './use-kept-text.ts';

/** A text as somebody read it. */
export interface Read {
  hash: string;
  text: string;
}

/** A text to go on with: what one typed before, beside what the draft has if others have written since. */
const beginning = (opened: Read, earlier: KeptText | null) => {
  if (!earlier || earlier.text === opened.text)
    return { seen: opened, text: opened.text, theirs: null, isAsked: false };
  const isStale = earlier.seenHash !== opened.hash;
  return {
    seen: isStale ? { hash: earlier.seenHash, text: null } : opened,
    text: earlier.text,
    theirs: isStale ? opened : null,
    isAsked: earlier.isAsked && !isStale,
  };
};

/** Words that one says are a translation, as long as the draft has not got that. */
const useSaid = (earlier: readonly string[]) => {
  const said = useRef(earlier);
  const sent = useRef(earlier);
  return {
    words: () => said.current,
    say: (words: readonly string[]) => {
      said.current = words;
    },
    send: () => {
      sent.current = said.current;
    },
    /** The draft has what was sent of them; one may have said more since. */
    settle: () => {
      said.current = said.current.filter((words) => !sent.current.includes(words));
    },
  };
};

/** A text as it is drawn and, `now`, as it was typed last: for what was begun before that. */
const useTypedText = (first: string) => {
  const [text, setText] = useState(first);
  const last = useRef(first);
  return {
    text,
    now: () => last.current,
    type: (next: string) => {
      setText(next);
      last.current = next;
    },
  };
};

/** The text that one types beside what the draft has of it, and the way to keep it on this device. */
const useTypedState = (draftId: string, path: string, opened: Read, earlier: KeptText | null) => {
  const kept = useKeptText(draftId, path);
  const [first] = useState(() => beginning(opened, earlier));
  // What was read or written last; later states of the cache do not move it. Its text is null where it was not read.
  const [seen, setSeen] = useState<{ hash: string; text: string | null }>(first.seen);
  const { text, now, type } = useTypedText(first.text);
  const [isSaved, setSaved] = useState(false);
  const [isAsked, setAsked] = useState(first.isAsked);
  const said = useSaid(earlier?.said ?? []);
  const keep = (words: string, seenHash: string, wasAsked: boolean) =>
    kept.keep({ seenHash, text: words, at: Date.now(), isAsked: wasAsked, said: said.words() });
  const keepOpen = () => {
    if (now() === seen.text && said.words().length === 0) kept.keep(null);
    else keep(now(), seen.hash, isAsked);
  };
  const shown = {
    first,
    seen,
    text,
    isSaved,
    isAsked,
    isUnsaved: text !== seen.text,
    isRestored: first.text !== opened.text,
    keptState: kept.state,
  };
  return { shown, setSeen, now, type, setSaved, setAsked, said, keep, keepOpen, drop: () => kept.keep(null) };
};

/** The text that one types, and what the draft has of it; kept on this device with each key. */
const useTyped = (draftId: string, path: string, opened: Read, earlier: KeptText | null) => {
  const it = useTypedState(draftId, path, opened, earlier);
  const { setSeen, now, type, setSaved, setAsked, said, keep, keepOpen, drop } = it;
  return {
    ...it.shown,
    said: said.words,
    change: (next: string) => {
      setSaved(false);
      type(next);
      keepOpen();
    },
    /** What one says of words is kept beside them. */
    say: (words: readonly string[]) => {
      said.say(words);
      keepOpen();
    },
    ask: (words: string, seenHash: string) => {
      setSaved(false);
      setAsked(true);
      said.send();
      type(words);
      keep(words, seenHash, true);
    },
    /** The draft has `read`; one may have typed on while it was sent, or said more of its words. */
    settle: (read: Read) => {
      said.settle();
      const isWhole = now() === read.text && said.words().length === 0;
      setAsked(false);
      setSeen(read);
      setSaved(isWhole);
      if (isWhole) drop();
      else keep(now(), read.hash, false);
    },
    /** What others wrote is what one goes on from, with one’s own words in it; what one says of words stays said. */
    rebase: (other: Read, words: string) => {
      setAsked(false);
      setSeen(other);
      setSaved(false);
      type(words);
      keep(words, other.hash, false);
    },
    /** One’s own text goes. */
    take: (other: Read) => {
      setAsked(false);
      setSeen(other);
      said.say([]);
      type(other.text);
      drop();
    },
  };
};

/** A text on its way to its draft. */
export interface SentText {
  idempotencyKey: string;
  draftId: string;
  path: string;
  seenHash: string;
  text: string;
}

/** Sends it by another operation than that of the text editor. */
export type SendText = (
  input: SentText,
) => Promise<
  { __typename: 'Refusal' } | { __typename: 'DraftChanged' | 'TranslationChanged'; hash: string | null }
>;

/** What one writes: on this device until the draft has it, and never over what others wrote. */
export const useWriting = (
  draft: Draft,
  path: string,
  opened: Read,
  earlier: KeptText | null,
  send?: SendText,
) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const isOnline = useIsOnline();
  const { first, said, ask, settle, take, rebase, ...it } = useTyped(draft.id, path, opened, earlier);
  const [theirs, setTheirs] = useState<Read | null>(first.theirs);
  useUnsavedWarning(it.isUnsaved);
  const readAgain = async (): Promise<Read | null> => {
    const { draftFiles } = await client.run(DraftFiles, { draftId: draft.id });
    const hash = draftFiles.find((each) => each.path === path)?.hash;
    if (!hash || hash === it.seen.hash) return null;
    const { draftText } = await client.run(DraftText, { draftId: draft.id, hash });
    return draftText?.text == null ? null : { hash, text: draftText.text };
  };
  const writeFile: SendText = async (input) => (await client.run(WriteDraftFile, { input })).writeDraftFile;
  /** Whether the draft has it. */
  const write = async (seenHash: string, text = it.text): Promise<boolean> => {
    // What is on its way is not to be taken for the words of somebody else.
    if (isRunning) return false;
    ask(text, seenHash);
    const input = { draftId: draft.id, path, seenHash, text };
    // With more said of the same words it is another request: a repeat would be answered like the first.
    const done = await act({ input, said: said() }, ({ idempotencyKey }) =>
      (send ?? writeFile)({ ...input, idempotencyKey }),
    );
    if (!done?.hash) {
      // Without a connection nothing can be read again; the text stays, and sending it again is safe.
      setTheirs(await readAgain().catch(() => null));
      return false;
    }
    settle({ hash: done.hash, text });
    setTheirs(null);
    cache.invalidate();
    return true;
  };
  // What could not be sent goes when the connection is back, and when the page is opened again.
  const goOn = useEffectEvent(() => {
    const isMore = it.isUnsaved || said().length > 0;
    if (it.isAsked && isMore && !theirs && !isRunning) void write(it.seen.hash);
  });
  useEffect(() => {
    if (isOnline) goOn();
  }, [isOnline]);
  const takeTheirs = (other: Read) => {
    take(other);
    setTheirs(null);
  };
  const rebaseOnTheirs = (other: Read, words: string) => {
    rebase(other, words);
    setTheirs(null);
  };
  return { ...it, theirs, take: takeTheirs, rebase: rebaseOnTheirs, write, isRunning, trouble };
};

export type Writing = ReturnType<typeof useWriting>;
