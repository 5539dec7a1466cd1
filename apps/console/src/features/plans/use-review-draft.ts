import { useJournal, usePending, type PendingWork } from '@campus/web-shell';
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftIn, draftOf, writtenOf, type Draft, type Review } from './plan-data.ts';

const pauseMs = 600;

/** `typing`: not written down yet · `waiting`: on this device alone · `saved`: the server has it · null: nothing is. */
export type DraftState = 'typing' | 'waiting' | 'saved' | null;

const pendingDraft = ({ payload }: PendingWork<'planReviewWritten'>): Draft =>
  draftIn({
    marks: [payload.marks].flat(),
    comments: [payload.comments].flat(),
    summary: payload.summary,
  });

/**
 * The review as it is being written. It is written down after a pause, when the page is left, and before it is decided:
 * an entry of the journal, which keeps it on this device until the server has it.
 */
export const useReviewDraft = (review: Review, fetchedAt: number) => {
  const journal = useJournal();
  const last = usePending('planReviewWritten', fetchedAt).findLast(
    ({ payload }) => payload.handInId === review.id,
  );
  const [typed, setTyped] = useState<Draft | null>(null);
  const [isTyping, setTyping] = useState(false);
  const unwritten = useRef<Draft | null>(null);
  const writer = useRef({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const draft = typed ?? (last ? pendingDraft(last) : draftOf(review));

  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    const { current } = unwritten;
    if (!current) return;
    unwritten.current = null;
    // Nobody is signed in: it stays on the screen, and is written down after signing in.
    await journal.record('planReviewWritten', writtenOf(review.id, current)).then(
      () => {
        if (unwritten.current) return;
        journal.setDraft(writer.current, null);
        setTyping(false);
      },
      () => {
        unwritten.current ??= current;
      },
    );
  }, [journal, review.id, setTyping]);

  const change = (next: Draft) => {
    unwritten.current = next;
    setTyped(next);
    setTyping(true);
    journal.setDraft(writer.current, 'saving');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void settle(), pauseMs);
  };

  useEffect(() => {
    const { current } = writer;
    const leave = () => void settle();
    const hidden = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', leave);
      leave();
      journal.setDraft(current, null);
    };
  }, [journal, settle]);

  const written = (): DraftState => {
    if (isTyping) return 'typing';
    if (last && !('recordedAt' in last)) return 'waiting';
    return last || review.writtenAt ? 'saved' : null;
  };
  return { draft, change, settle, state: written() };
};
