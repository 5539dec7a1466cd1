import { type SurveyQuestion } from '@campus/content-format';

/** Question key → a point of the scale (1–5), the key of an option, keys of options, or text. */
export type SurveyAnswers = Record<string, number | string | string[]>;

/** Characters of one text answer. */
export const LONGEST_ANSWER = 4000;

const isNothing = (answer: unknown): boolean =>
  answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);

function isAnswerTo(question: SurveyQuestion, answer: unknown): answer is SurveyAnswers[string] {
  const isOption = (key: unknown) => question.options?.some((option) => option.key === key) ?? false;
  switch (question.type) {
    case 'scale':
      return Number.isInteger(answer) && Number(answer) >= 1 && Number(answer) <= 5;
    case 'choice':
      if (question.multiple !== true) return isOption(answer);
      return Array.isArray(answer) && answer.every(isOption) && new Set(answer).size === answer.length;
    case 'text':
      return (
        typeof answer === 'string' &&
        answer.length <= LONGEST_ANSWER &&
        !answer.includes('\u0000') &&
        answer.isWellFormed()
      );
  }
}

/**
 * The answers in the form they are stored in, without empty ones; null when one does not fit its question or
 * a required one is missing.
 */
export function acceptedAnswers(
  questions: readonly SurveyQuestion[],
  given: Record<string, unknown>,
): SurveyAnswers | null {
  if (Object.keys(given).some((key) => !questions.some((question) => question.key === key))) return null;
  const accepted: SurveyAnswers = {};
  for (const question of questions) {
    const answer = given[question.key];
    if (isNothing(answer)) {
      if (question.required) return null;
    } else if (isAnswerTo(question, answer)) accepted[question.key] = answer;
    else return null;
  }
  return accepted;
}
