import type { DataOf, Survey as SurveyQuery } from '@campus/api-client';

/** A survey as the server gives it. */
export type Survey = NonNullable<DataOf<typeof SurveyQuery>['survey']>;

export type Question = Survey['questions'][number];

/** A point of the scale (1–5), the key of an option or several, or text. */
export type SurveyAnswer = number | string | string[];

/** Question key → answer. */
export type SurveyAnswers = Record<string, SurveyAnswer>;

/** The points of every scale. */
export const scale = [1, 2, 3, 4, 5] as const;

/** Characters of a text answer; the server holds the same limit. */
export const longestAnswer = 4000;

const isAnswer = (value: unknown): value is SurveyAnswer =>
  typeof value === 'number' ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'));

/** Reads answers of the server, of the journal or of a draft; what is none is left out. */
export const readAnswers = (value: unknown): SurveyAnswers =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, each]) => (isAnswer(each) ? [[key, each]] : [])),
      )
    : {};

export const isGiven = (answer: SurveyAnswer | undefined): answer is SurveyAnswer =>
  answer !== undefined && (typeof answer === 'number' || answer.length > 0) && !/^\s*$/.test(String(answer));

/** Required questions without an answer, in order. */
export const missingIn = (questions: readonly Question[], answers: SurveyAnswers): Question[] =>
  questions.filter(({ key, isRequired }) => isRequired && !isGiven(answers[key]));

/** What is sent: answers to these questions, empty ones left out. */
export const answersToSend = (questions: readonly Question[], answers: SurveyAnswers): SurveyAnswers =>
  Object.fromEntries(
    questions.flatMap(({ key }) => {
      const answer = answers[key];
      return isGiven(answer) ? [[key, answer]] : [];
    }),
  );
