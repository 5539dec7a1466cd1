import type { ExportQuestionText, ExportQuestion, ExportQuiz } from '@campus/export-format';
import type { Response } from '@campus/quiz-grading';

/** What every input of a question gets. */
export interface InputProps {
  quiz: ExportQuiz;
  question: ExportQuestion;
  body: ExportQuestionText;
  seed: number;
  response: Response | null;
  typedLimit: number;
  promptId: string;
  onAnswer: (response: Response | null) => void;
}

type Kind = Response['type'];

/** The response of one type, or nothing. */
export const asType = <Type extends Kind>(response: Response | null, type: Type) =>
  response?.type === type ? (response as Extract<Response, { type: Type }>) : null;

/** HTML of an option. */
export const textOf = (options: readonly { key: string; text: string }[], key: string) =>
  options.find((option) => option.key === key)?.text ?? '';
