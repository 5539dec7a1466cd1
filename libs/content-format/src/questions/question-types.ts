/** How a question of a survey is answered. */
export const surveyQuestionTypes = ['scale', 'choice', 'text'] as const;
export type SurveyQuestionType = (typeof surveyQuestionTypes)[number];

/** What is written into a field of a worksheet. */
export const fieldKinds = ['text', 'long', 'number', 'date'] as const;
export type FieldKind = (typeof fieldKinds)[number];
