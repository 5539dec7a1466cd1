import { useJournal, useLocale, usePending, type Entry, type RecordedEntry } from '@campus/web-shell';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Response } from '@campus/quiz-grading';
import { useSettle } from '../../shared/use-settle.ts';
import { responseTo, type Answer, type Attempt, type Question } from './quiz-data.ts';

/** The answers of an open attempt and the way to change them. */
export interface Answers {
  of: (question: Question) => Answer;
  /** A choice is written down at once, typed text after a pause. */
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

/** Puts answers into the journal, the typed ones after a pause. */
const useAnswerWriter = (attemptId: string) => {
  const journal = useJournal();
  const locale = useLocale();
  const [local, setLocal] = useState<ReadonlyMap<string, LocalAnswer>>(new Map());
  const drafts = useRef(new Map<string, Answer>());
  const writing = useRef(new Map<Answer, Promise<void>>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const write = useCallback(
    async (questionId: string, answer: Answer) => {
      await journal.record('questionAnswered', { attemptId, questionId, ...answer, locale });
      if (drafts.current.get(questionId) !== answer) return;
      drafts.current.delete(questionId);
      if (drafts.current.size === 0) journal.setDraft(drafts.current, null);
      setLocal((before) => {
        const now = before.get(questionId);
        return now ? new Map(before).set(questionId, { ...now, isWritten: true }) : before;
      });
    },
    [journal, attemptId, locale],
  );

  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    const all = [...drafts.current].map(([questionId, answer]) => {
      // Who hands in while an answer is being written down waits for it, and writes no second.
      const written =
        writing.current.get(answer) ??
        write(questionId, answer).finally(() => writing.current.delete(answer));
      writing.current.set(answer, written);
      return written;
    });
    await Promise.all(all);
  }, [write]);

  const put = useCallback(
    (questionId: string, answer: Answer, isTyped: boolean) => {
      drafts.current.set(questionId, answer);
      journal.setDraft(drafts.current, 'saving');
      setLocal((before) =>
        new Map(before).set(questionId, { ...answer, givenAt: Date.now(), isWritten: false }),
      );
      clearTimeout(timer.current);
      // A failure leaves the answer in the drafts: it is written down after signing in again.
      const settleLater = () => void settle().catch(() => undefined);
      if (isTyped) timer.current = setTimeout(settleLater, pauseMs);
      else settleLater();
    },
    [journal, settle],
  );
  const settleNow = useCallback(() => void settle().catch(() => undefined), [settle]);
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
