import {
  navigation,
  useJournal,
  usePending,
  useSaveState,
  useSession,
  type PendingWork,
} from '@campus/web-shell';
import { useCallback, useEffect, useState } from 'react';
import type { Attempt } from './quiz-data.ts';
import type { Answers } from './use-answers.ts';

/** The end of an attempt on its way to the server. */
export interface Sending {
  /** Handed in on this device, and the server's answer on screen does not show it yet. */
  isSent: boolean;
  isSending: boolean;
  /** Hands in; may be called again, one entry is written. */
  send: () => void;
}

/** The link may be lost between handing in and the result. */
const askAgainMs = 5000;

/** The end of an attempt, as the journal holds it, that the answer fetched at `fetchedAt` may lack. */
export const useEndOf = (
  attemptId: string | null,
  fetchedAt: number,
): PendingWork<'quizFinished'> | undefined =>
  usePending('quizFinished', fetchedAt).find(({ payload }) => payload.attemptId === attemptId);

/** Only when the server has it is it called handed in: a receipt is stored with its entry. */
export const isReceived = (end: PendingWork<'quizFinished'>): boolean => 'recordedAt' in end;

export const useSending = (
  attempt: Attempt,
  answers: Answers,
  fetchedAt: number,
  refetch: () => Promise<void>,
): Sending => {
  const journal = useJournal();
  const { waiting } = useSaveState();
  const isSignedIn = useSession().status === 'signed-in';
  const isPending = useEndOf(attempt.id, fetchedAt) !== undefined;
  const [step, setStep] = useState<'open' | 'sending' | 'sent'>('open');
  const { settle } = answers;

  const send = useCallback(() => {
    if (step !== 'open' || isPending || !isSignedIn) return;
    setStep('sending');
    const write = async () => {
      await settle();
      await journal.record('quizFinished', { attemptId: attempt.id });
      setStep('sent');
      navigation.hasHappened = true;
    };
    write().catch(() => setStep('open'));
  }, [step, isPending, isSignedIn, settle, journal, attempt.id]);

  const isSent = step === 'sent' || isPending;
  // Once the server has everything it is asked for the result. If it has none, it refused the end of this
  // attempt, which the frame shows, and the attempt continues.
  useEffect(() => {
    if (!isSent || waiting > 0) return;
    let isCurrent = true;
    const ask = () => void refetch().then(() => isCurrent && setStep('open'));
    ask();
    const again = setInterval(ask, askAgainMs);
    return () => {
      isCurrent = false;
      clearInterval(again);
    };
  }, [isSent, waiting, refetch]);

  return { isSent, isSending: step === 'sending', send };
};
