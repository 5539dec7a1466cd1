import { describe, expect, it } from '@jest/globals';
import { type AnswerKey } from '@campus/quiz-grading';
import { type BankedQuestion } from '../quizzes/questions/question-bank.ts';
import { type SheetRow } from './item-analysis.statements.ts';
import { answersOnSheet } from './sheets.rules.ts';

const question = (id: string, answer_key: AnswerKey, points = 1): BankedQuestion => ({
  id,
  pool: 'p',
  type: answer_key.type,
  outcome: 'lo1',
  tags: [],
  points,
  bodies: {},
  answer_key,
  feedbacks: {},
  rationales: {},
  sources: [],
});

const ids = ['single', 'multiple', 'text'];
const bank = new Map(
  [
    question('single', { type: 'single', correct: 'a' }),
    question('multiple', { type: 'multiple', correct: ['a', 'b'], wrong: ['c'] }, 2),
    question('text', { type: 'short-text', accepted: ['sí'] }),
  ].map((one) => [one.id, one]),
);

const sheetOf = (...lines: string[]): SheetRow => ({
  version_id: 'v1',
  key_version_id: 'v1',
  language: 'es',
  country: 'GT',
  everybody: 1,
  sheet: lines.join('\n'),
});
const read = (...lines: string[]) => answersOnSheet('one', sheetOf(...lines), ids, bank);

describe('a sheet of answers', () => {
  it('gives points as a share of those of the keys it was graded by, and what was chosen', () => {
    expect(read('1 1.00 20 es a', '2 1.00 50 fr ["c","a"]', '3 0.00  es ')).toMatchObject([
      { item: 'single', score: 1, chosen: ['a'], language: 'es', country: 'GT', isSkipped: false },
      { item: 'multiple', score: 0.5, chosen: ['a', 'c'], language: 'fr' },
      { item: 'text', score: 0, chosen: [], seconds: null, isSkipped: false },
    ]);
  });

  it('counts the time of an answer from the one before it, in whatever order they stand', () => {
    const answers = read('3 0 90 es ', '1 1 20 es a', '2 0 50 es ["c"]');
    expect(answers.map(({ seconds }) => seconds)).toEqual([40, 20, 30]);
  });

  it.each([
    ['after an hour with the test open', '1 1 3700 es a'],
    ['before the attempt began, by a clock that is wrong', '1 1 -5 es a'],
  ])('knows no time of an answer %s', (_when, line) => {
    expect(read(line)).toMatchObject([{ seconds: null, chosen: ['a'] }]);
  });

  it.each([
    ['nothing was sent', '1 0  es -'],
    ['nothing was chosen', '1 0 20 es '],
    ['no box was ticked', '2 0 20 es []'],
  ])('calls a question skipped where %s', (_what, line) => {
    expect(read(line)).toMatchObject([{ isSkipped: true, chosen: [], score: 0 }]);
  });

  it('passes over a question that the keys do not have', () => {
    expect(read('4 1 20 es a')).toEqual([]);
  });

  it('keeps a choice that has a space in it', () => {
    expect(read('1 0 20 es a b')[0]?.chosen).toEqual(['a b']);
  });
});
