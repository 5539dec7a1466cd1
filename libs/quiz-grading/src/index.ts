export type { AnswerKey, ClozeKey, Response } from './question.ts';
