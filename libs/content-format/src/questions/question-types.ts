/** How a question of a quiz is answered. */
export const questionTypes = [
  'single',
  'multiple',
  'true-false',
  'match',
  'order',
  'short-text',
  'numeric',
  'cloze',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** How a question of a survey is answered. */
export const surveyQuestionTypes = ['scale', 'choice', 'text'] as const;
export type SurveyQuestionType = (typeof surveyQuestionTypes)[number];

/** What is written into a field of a worksheet. */
export const fieldKinds = ['text', 'long', 'number', 'date'] as const;
export type FieldKind = (typeof fieldKinds)[number];
