import type { DataOf, Quiz as QuizQuery, QuizAttempt as AttemptQuery } from '@campus/api-client';
import type { PlayedQuestion } from '@campus/players';
import { parseResponse, type QuestionType, type Response } from '@campus/quiz-grading';

/** A quiz with its rules and this person's attempts. */
export type Quiz = NonNullable<DataOf<typeof QuizQuery>['quiz']>;

/** One sitting. */
export type Attempt = NonNullable<DataOf<typeof AttemptQuery>['quizAttempt']>;

export type Question = Attempt['questions'][number];

/** What a person has done with a question. */
export interface Answer {
  response: Response | null;
  isFlagged: boolean;
}

const types: Record<Question['type'], QuestionType> = {
  SINGLE: 'single',
  MULTIPLE: 'multiple',
  TRUE_FALSE: 'true-false',
  MATCH: 'match',
  ORDER: 'order',
  SHORT_TEXT: 'short-text',
  NUMERIC: 'numeric',
  CLOZE: 'cloze',
};

/** Reads a response of the server or of the journal; null when it is none to this question. */
export const responseTo = (question: Pick<Question, 'type'>, value: unknown): Response | null =>
  parseResponse(types[question.type], value);

/** The question in the form used here and in packages. */
export const playedOf = (question: Question): PlayedQuestion => ({ ...question, type: types[question.type] });

/** "12:34", or "1:02:03" from an hour on. */
export const countdown = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};
