import { useJournal, useLocale, usePending, type Entry, type RecordedEntry } from '@campus/web-shell';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Response } from '@campus/quiz-grading';
import { useSettle } from '../../shared/use-settle.ts';
import { responseTo, type Answer, type Attempt, type Question } from './quiz-data.ts';

/** The answers of an open attempt and the way to change them. */
export interface Answers {
  of: (question: Question) => Answer;
  /** A choice is written down and sent at once, typed text while it is typed, and sent after a pause. */
  give: (question: Question, response: Response | null, options?: { isTyped: boolean }) => void;
  flag: (question: Question, isFlagged: boolean) => void;
  /** Stores what is still only typed; resolves when all of it is stored, rejects when nobody is signed in. */
  settle: () => Promise<void>;
}

/** An answer of this visit. It wins over an answer of the server that is older, or while it is only typed. */
interface LocalAnswer extends Answer {
  givenAt: number;
  isWritten: boolean;
}

/** A browser that is killed takes with it at most what was typed in the last of these. */
const writeMs = 80;
/** So long after the last key what was typed is told to be where it is, and sent. */
const pauseMs = 600;

const none: Answer = { response: null, isFlagged: false };

/** What work that waits, or was sent a moment ago, says of the questions of an attempt. */
export const answersIn = (
  entries: readonly (Entry | RecordedEntry)[],
  attempt: Attempt,
): ReadonlyMap<string, Answer> => {
  const answers = new Map<string, Answer>();
  for (const { kind, payload } of entries) {
    if (kind !== 'questionAnswered' || payload.attemptId !== attempt.id) continue;
    const question = attempt.questions.find(({ id }) => id === payload.questionId);
    if (!question) continue;
    const { response, isFlagged } = payload;
    answers.set(question.id, { response: responseTo(question, response), isFlagged });
  }
  return answers;
};

/** The answer the server has told. */
export const servedTo = (attempt: Attempt, { id }: Question): Answer => {
  const known = attempt.questions.find((each) => each.id === id);
  return known ? { response: responseTo(known, known.response), isFlagged: known.isFlagged } : none;
};

/** Answers of earlier visits that the server's answer may lack. */
const usePendingAnswers = (attempt: Attempt, fetchedAt: number) => {
  const pending = usePending('questionAnswered', fetchedAt);
  return useMemo(() => answersIn(pending, attempt), [pending, attempt]);
};

/** Gives the newest answers to the journal, each of them once. */
const useWritingDown = (attemptId: string) => {
  const journal = useJournal();
  const locale = useLocale();
  const drafts = useRef(new Map<string, Answer>());
  const given = useRef(new WeakMap<Answer, Promise<unknown>>());
  const writeDown = useCallback(
    () =>
      [...drafts.current].map(([questionId, answer]) => {
        const written =
          given.current.get(answer) ??
          journal.record('questionAnswered', { attemptId, questionId, ...answer, locale });
        given.current.set(answer, written);
        // Nobody is signed in: the answer stays in the drafts, and is written down after signing in again.
        const kept = written.catch((error: unknown) => {
          given.current.delete(answer);
          throw error;
        });
        return { questionId, answer, kept };
      }),
    [journal, attemptId, locale],
  );
  return [drafts, writeDown] as const;
};

/** Puts answers into the journal. What is typed stays a draft, and is not sent, until its author pauses. */
const useAnswerWriter = (attemptId: string) => {
  const journal = useJournal();
  const [local, setLocal] = useState<ReadonlyMap<string, LocalAnswer>>(new Map());
  const [drafts, writeDown] = useWritingDown(attemptId);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  const release = useCallback(
    (questionId: string, answer: Answer) => {
      if (drafts.current.get(questionId) !== answer) return;
      drafts.current.delete(questionId);
      if (drafts.current.size === 0) journal.setDraft(drafts.current, null);
      setLocal((before) => {
        const now = before.get(questionId);
        return now ? new Map(before).set(questionId, { ...now, isWritten: true }) : before;
      });
    },
    [journal, drafts],
  );

  const settle = useCallback(async () => {
    clearTimeout(soon.current);
    clearTimeout(pause.current);
    soon.current = undefined;
    await Promise.all(
      writeDown().map(({ questionId, answer, kept }) => kept.then(() => release(questionId, answer))),
    );
  }, [writeDown, release]);
  const settleNow = useCallback(() => void settle().catch(() => undefined), [settle]);

  const writeSoon = useCallback(() => {
    soon.current = undefined;
    for (const { kept } of writeDown()) kept.catch(() => undefined);
  }, [writeDown]);

  const put = useCallback(
    (questionId: string, answer: Answer, isTyped: boolean) => {
      drafts.current.set(questionId, answer);
      journal.setDraft(drafts.current, 'saving');
      setLocal((before) =>
        new Map(before).set(questionId, { ...answer, givenAt: Date.now(), isWritten: false }),
      );
      clearTimeout(pause.current);
      if (!isTyped) return settleNow();
      soon.current ??= setTimeout(writeSoon, writeMs);
      pause.current = setTimeout(settleNow, pauseMs);
    },
    [journal, drafts, settleNow, writeSoon],
  );
  useSettle(settleNow, drafts);
  return { local, put, settle };
};

export const useAnswers = (attempt: Attempt, fetchedAt: number): Answers => {
  const pending = usePendingAnswers(attempt, fetchedAt);
  const { local, put, settle } = useAnswerWriter(attempt.id);

  const of = (question: Question): Answer => {
    const here = local.get(question.id);
    if (here && (!here.isWritten || here.givenAt >= fetchedAt)) return here;
    return pending.get(question.id) ?? servedTo(attempt, question);
  };
  return {
    of,
    give: (question, response, { isTyped } = { isTyped: false }) =>
      put(question.id, { response, isFlagged: of(question).isFlagged }, isTyped),
    flag: (question, isFlagged) => put(question.id, { response: of(question).response, isFlagged }, false),
    settle,
  };
};
