import type { Response } from '@campus/quiz-grading';
import type { Question } from '../quiz-data.ts';

/** What every kind of question gets. */
export interface QuestionProps {
  question: Question;
  response: Response | null;
  /** Id of the element with the prompt, which names the controls. */
  promptId: string;
  onAnswer: (response: Response | null, options?: { isTyped: boolean }) => void;
}
