import type { ExportQuestion, ExportQuestionText } from '@campus/export-format';
import { answerState, type AnswerState, type Response } from '@campus/quiz-grading';

/** How much of what a question of the package asks for has been given; its words say which blanks take a number. */
export const answerStateOf = (
  { options }: Pick<ExportQuestion, 'options'>,
  words: Pick<ExportQuestionText, 'cloze'> | undefined,
  response: Response | undefined,
): AnswerState => {
  const cloze = (words?.cloze ?? []).map((part) =>
    typeof part === 'string'
      ? { blank: null, isNumeric: false }
      : { blank: part.blank, isNumeric: part.numeric },
  );
  return answerState({ options, cloze }, response ?? null);
};
