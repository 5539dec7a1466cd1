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

/** What grading needs to know of a question: its kind, its points, its key. */
export type AnswerKey = Key & {
  /** The question turned out to be a bad one: every answer to it counts as right, and none as well. */
  suspended?: true;
};

type Key =
  | { type: 'single'; correct: string }
  | { type: 'multiple'; correct: string[]; wrong: string[] }
  | { type: 'true-false'; correct: boolean }
  /** left key → the target keys that are right for it. */
  | { type: 'match'; pairs: Record<string, string[]> }
  | { type: 'order'; order: string[] }
  /** Accepted answers of every language together: a learner may answer in any of them. */
  | { type: 'short-text'; accepted: string[] }
  | { type: 'numeric'; answer: number; tolerance: number }
  | { type: 'cloze'; blanks: Record<string, ClozeKey> };

export type ClozeKey =
  | { kind: 'choice'; correct: string }
  | { kind: 'text'; accepted: string[] }
  | { kind: 'numeric'; answer: number; tolerance: number };

/** A learner's answer. Stored as sent; it does not depend on the order or language of display. */
export type Response =
  | { type: 'single'; choice: string | null }
  | { type: 'multiple'; choices: string[] }
  | { type: 'true-false'; choice: boolean | null }
  | { type: 'match'; pairs: Record<string, string> }
  | { type: 'order'; order: string[] }
  | { type: 'short-text'; text: string }
  /** As typed: a comma or a point may separate decimals. */
  | { type: 'numeric'; text: string }
  | { type: 'cloze'; blanks: Record<string, string> };

const LETTERS = 26;

/** The key that an option, a pair or an item gets by its place from 0, where nobody has named it: `a` to `z`, `o27`. */
export const letterKey = (at: number): string => (at < LETTERS ? String.fromCharCode(97 + at) : `o${at + 1}`);
