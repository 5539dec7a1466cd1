import { describe, expect, it } from '@jest/globals';
import { AnswerColumns } from '@campus/item-analysis';
import { type AnswerKey } from '@campus/quiz-grading';
import { type BankedQuestion } from '../quizzes/questions/question-bank.ts';
import { placesOnSheet, SheetReading } from './sheets.rules.ts';

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

const ids = ['multiple', 'single', 'text'];
const bank = new Map(
  [
    question('single', { type: 'single', correct: 'a' }),
    question('multiple', { type: 'multiple', correct: ['a', 'b'], wrong: ['c'] }, 2),
    question('text', { type: 'short-text', accepted: ['sí'] }),
  ].map((one) => [one.id, one]),
);

/** Lines name questions by their places among their ids. */
function read(...lines: string[]) {
  const reading = new SheetReading(new AnswerColumns());
  reading.read(
    {
      version_id: 'v1',
      key_version_id: 'v1',
      language: 'es',
      country: 'GT',
      everybody: 1,
      sheet: lines.join('\n'),
    },
    placesOnSheet(bank, bank),
  );
  const { answers } = reading.columns;
  return [...answers.learner.subarray(0, answers.rowCount)].map((_learner, row) => ({
    item: answers.items[answers.item[row] ?? -1],
    score: answers.score[row],
    chosen: answers.choices[answers.choice[row] ?? -1],
    seconds: answers.seconds[row],
    isSkipped: answers.skipped[row] === 1,
    language: answers.languages[answers.language[row] ?? -1],
    country: answers.countries[answers.country[row] ?? -1],
  }));
}

describe('a sheet of answers', () => {
  it('gives points as a share of those of the keys it was graded by, and what was chosen', () => {
    expect(read('2 1 20  a', '1 1.5 30 fr ["c", "a"]', '3 0  es ')).toEqual([
      {
        item: 'single',
        score: 1,
        chosen: ['a'],
        seconds: 20,
        language: 'es',
        country: 'GT',
        isSkipped: false,
      },
      {
        item: 'multiple',
        score: 0.75,
        chosen: ['a', 'c'],
        seconds: 30,
        language: 'fr',
        country: 'GT',
        isSkipped: false,
      },
      {
        item: 'text',
        score: 0,
        chosen: [],
        seconds: Number.NaN,
        language: 'es',
        country: 'GT',
        isSkipped: false,
      },
    ]);
  });

  it('names its questions by their places among the ids of the version', () => {
    expect(placesOnSheet(bank, bank).map((one) => one?.id)).toEqual(ids);
  });

  it.each([
    ['after an hour with the test open', '2 1 3700  a'],
    ['before the attempt began, by a clock that is wrong', '2 1 -5  a'],
  ])('knows no time of an answer %s', (_when, line) => {
    expect(read(line)).toMatchObject([{ seconds: Number.NaN, chosen: ['a'] }]);
  });

  it.each([
    ['nothing was sent', '2 0   -'],
    ['nothing was chosen', '2 0 20  '],
    ['no box was ticked', '1 0 20  []'],
  ])('calls a question skipped where %s', (_what, line) => {
    expect(read(line)).toMatchObject([{ isSkipped: true, chosen: [], score: 0 }]);
  });

  it('passes over a question that the keys do not have', () => {
    expect(read('4 1 20  a', '2 1 20  a')).toMatchObject([{ item: 'single' }]);
  });

  it.each(['a b', '-a', 'é', 'a-long-key'])('keeps a choice that reads %s', (key) => {
    expect(read(`2 0 20  ${key}`, `2 0 20  ${key}`).map(({ chosen }) => chosen)).toEqual([[key], [key]]);
  });
});
