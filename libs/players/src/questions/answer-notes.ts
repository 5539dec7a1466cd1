import { chosenKeys, type Response } from '@campus/quiz-grading';

/** What is said of an answer, by the key of its option. */
export type AnswerNotes = Readonly<Partial<Record<string, string>>>;

/**
 * Feedback to stand below what was chosen: beside the key it would be mistaken for part of it.
 *
 * @param given what was answered, where `response` is the right answer below it: nothing is said twice
 */
export const notesOn = (
  feedback: AnswerNotes,
  response: Response,
  given: Response | null = null,
): AnswerNotes => {
  const [chosen, said] = [chosenKeys(response), chosenKeys(given)];
  return Object.fromEntries(
    Object.entries(feedback).filter(([key]) => chosen.includes(key) && !said.includes(key)),
  );
};
