import type { ExportQuestion, ExportQuiz } from '@campus/export-format';
import { drawQuestions, shuffle } from '@campus/quiz-grading';

const seedOf = (quiz: ExportQuiz, seed: number) => `${quiz.id}/${seed}`;

/** What was drawn, for every report asks for the questions of every attempt. */
const drawn = new WeakMap<ExportQuiz, Map<number, readonly ExportQuestion[]>>();

/** The questions of an attempt in their order: a function of the quiz and the seed alone. */
export const questionsOf = (quiz: ExportQuiz, seed: number): readonly ExportQuestion[] => {
  const known = drawn.get(quiz) ?? new Map<number, readonly ExportQuestion[]>();
  const questions = known.get(seed) ?? draw(quiz, seed);
  drawn.set(quiz, known.set(seed, questions));
  return questions;
};

const draw = (quiz: ExportQuiz, seed: number): ExportQuestion[] => {
  const byId = new Map(quiz.questions.map((question) => [question.id, question]));
  const pool = quiz.questions.map(({ id, pool: key, tags, isSuspended }) => ({
    uuid: id,
    pool: key,
    tags,
    suspended: isSuspended,
  }));
  const inOrder = drawQuestions(pool, quiz.settings.draw, seedOf(quiz, seed));
  const ids = quiz.settings.shuffle.questions ? shuffle(inOrder, seedOf(quiz, seed)) : inOrder;
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** The order in which the keys of one part of a question are shown in an attempt. */
export const shownOrder = (
  quiz: ExportQuiz,
  seed: number,
  question: ExportQuestion,
  keys: readonly string[],
  part: string,
): string[] => {
  const mixes = question.type === 'order' || question.type === 'match' || quiz.settings.shuffle.options;
  return mixes && !question.isFixed
    ? shuffle(keys, `${seedOf(quiz, seed)}/${question.id}/${part}`)
    : [...keys];
};
