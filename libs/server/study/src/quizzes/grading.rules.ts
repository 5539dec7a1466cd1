import { attemptScore, grade, isPassed, parseResponse } from '@campus/quiz-grading';
import { type Bank } from './questions/question-bank.ts';
import { type GivenAnswerRow } from './quizzes.statements.ts';

export interface GradedAnswer {
  id: string;
  points: number;
  max: number;
}

/**
 * Points of every answer of an attempt. `corrected`: keys by which it is graded again. Then an answer has the most that
 * either key gives for it, and never less than it had: an answer that was right by the old key loses nothing.
 */
export function gradedAnswers(
  answers: readonly GivenAnswerRow[],
  bank: Bank,
  corrected: Bank | null,
): GradedAnswer[] {
  return answers.map((answer) => {
    const { points, max } = gradedBy(bank, answer);
    const most = corrected
      ? Math.max(points, gradedBy(corrected, answer).points, answer.points ?? 0)
      : points;
    return { id: answer.question_id, points: most, max };
  });
}

function gradedBy(bank: Bank, { question_id, response }: GivenAnswerRow): { points: number; max: number } {
  const question = bank.get(question_id);
  if (!question) throw new Error(`question ${question_id} is not in its version`);
  const { points } = grade(question.answer_key, parseResponse(question.type, response), question.points);
  return { points, max: question.points };
}

/** The score of an attempt in per cent, and whether it passes. */
export function resultOf(graded: readonly GradedAnswer[], pass: number | null) {
  const score = attemptScore(graded);
  return { score, isPassed: isPassed(score, pass) };
}
