import { type Remembered } from '@campus/quiz-grading';

/** An answer to a question, in a finished quiz or when it was asked again. */
export interface PastAnswer {
  questionId: string;
  isRight: boolean;
  isRecalled: boolean;
  /** ISO 8601. */
  at: string;
}

/** What a person last knew: of several answers to one question the latest counts. */
export function rememberedIn(answers: readonly PastAnswer[]): Remembered {
  const latest = new Map<string, PastAnswer>();
  for (const answer of answers) {
    const before = latest.get(answer.questionId);
    if (!before || Date.parse(before.at) <= Date.parse(answer.at)) latest.set(answer.questionId, answer);
  }
  const [missed, kept] = [new Set<string>(), new Set<string>()];
  for (const { questionId, isRight, isRecalled } of latest.values()) {
    if (!isRight) missed.add(questionId);
    else if (isRecalled) kept.add(questionId);
  }
  return { missed, kept };
}
