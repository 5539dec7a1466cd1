import type { DataOf, Recall as RecallQuery } from '@campus/api-client';
import { grade, verdictOf, type AnswerKey, type Response, type Verdict } from '@campus/quiz-grading';
import { responseTo, type Question } from '../quiz-data.ts';

/** The questions one person is asked again. */
export type Recall = NonNullable<DataOf<typeof RecallQuery>['recall']>;

export type Ask = Recall['questions'][number];

/** The answer to each question, by its id; null: nothing was remembered. */
export type Recalled = ReadonlyMap<string, Response | null>;

/** A question with what came of its answer, graded here: there may be no connection. */
export interface Answered {
  ask: Ask;
  question: Question;
  verdict: Verdict;
}

/** What the server knows, with what this device has and the server may not: the first answer to a question stays. */
export const recalledIn = (
  asks: readonly Ask[],
  here: readonly { questionId: string; response?: unknown }[],
): Recalled => {
  const known = new Map<string, Response | null>();
  for (const { question, isAnswered } of asks)
    if (isAnswered) known.set(question.id, responseTo(question, question.response));
  for (const { questionId, response } of here) {
    const ask = asks.find(({ question }) => question.id === questionId);
    if (ask && !known.has(questionId)) known.set(questionId, responseTo(ask.question, response));
  }
  return known;
};

export const answeredAs = (ask: Ask, response: Response | null): Answered => {
  const { question } = ask;
  const { correct, points } = grade(ask.answerKey as AnswerKey, response, question.points);
  const review = question.review && { ...question.review, isCorrect: correct, points };
  return {
    ask,
    question: { ...question, response, review },
    verdict: verdictOf(response, { isCorrect: correct, share: points }),
  };
};

/** Something forgotten: what should have been known, and where it is taught. */
export interface Faded {
  outcome: string;
  moduleTitle: string;
  taughtIn: Ask['taughtIn'];
}

/** What was not quite right, each outcome once, in the order of the questions. */
export const fadedIn = (answered: readonly Answered[]): Faded[] => {
  const faded = new Map<string, Faded>();
  for (const { ask, verdict } of answered) {
    const { outcome, moduleTitle, taughtIn } = ask;
    if (verdict !== 'right') faded.set(`${moduleTitle}/${outcome}`, { outcome, moduleTitle, taughtIn });
  }
  return [...faded.values()];
};
