import { describe, expect, it } from '@jest/globals';
import {
  addDraw,
  editYamlBy,
  partsOf,
  poolHeadOf,
  putGraded,
  putNumber,
  putReview,
  putTags,
  quizFieldsOf,
  textOfParts,
  withHead,
  type QuizFields,
  type YamlEdit,
} from '../editing/editing.ts';
import { drawnPool, quizFaultsOf } from './preview-quiz.ts';
import { previewReferences } from './preview-text.ts';

const quiz = `# The quiz of module 1.
uuid: 00000000-0000-4000-8000-000000000001
key: m1-quiz
kind: quiz   # what it is
title: { es: 'Prueba', en: 'Quiz' }
minutes: 8
graded: true
pass: 70
attempts: { max: null, cooldown: 10, counts: best }
time-limit: null
draw:
  # The scope first.
  - { pool: m1, count: 2, tags: [scope] }
  - pool: m1
    count: 1
review: { when: finished, show: [responses, keys] }
`;
const pool = `key: m1
minimum: 2 # at least
questions:
  - { uuid: a, outcome: o1, tags: [scope, map] }
  - { uuid: b, outcome: o1, tags: [scope] }
  - { uuid: c, outcome: o2 }
`;

const fields = (text = quiz): QuizFields => {
  const read = quizFieldsOf(text);
  if (!read) throw new Error('no quiz');
  return read;
};
const references = previewReferences({ glossary: null, sources: null, locales: ['es', 'en'] });
const pools = new Map([['m1', drawnPool(pool)?.questions ?? []]]);
const faults = (text: string) => quizFaultsOf('modules/1/quiz.yaml', text, references, pools);

describe('a quiz as fields', () => {
  it('says what it is, and what it means where it says nothing', () => {
    expect(fields()).toMatchObject({
      isGraded: true,
      pass: 70,
      mostAttempts: null,
      cooldown: 10,
      counts: 'best',
      timeLimit: null,
      shuffle: { questions: true, options: true },
      draws: [
        { pool: 'm1', count: 2, tags: ['scope'] },
        { pool: 'm1', count: 1, tags: [] },
      ],
      review: { when: 'finished', show: ['responses', 'keys'] },
    });
    expect(fields('kind: quiz\n').review.show).toEqual(['responses', 'keys', 'feedback', 'rationale']);
    expect(quizFieldsOf('kind: survey\n')).toBeNull();
    expect(quizFieldsOf('kind: [quiz\n')).toBeNull();
  });

  it.each<[string, (it: QuizFields) => YamlEdit[], string, string]>([
    ['the pass mark', () => [putNumber(['pass'], 80)], 'pass: 70', 'pass: 80'],
    [
      'how often it may be taken',
      () => [putNumber(['attempts', 'max'], 3)],
      'max: null, cooldown',
      'max: 3, cooldown',
    ],
    ['a limit of time', () => [putNumber(['time-limit'], 30)], 'time-limit: null', 'time-limit: 30'],
    ['no limit of time', () => [putNumber(['time-limit'], null)], 'time-limit: null\n', ''],
    ['a quiz that is not graded', (it) => putGraded(it, false), 'graded: true\npass: 70', 'graded: false'],
    ['fewer tags', () => [putTags(0, [])], ', tags: [scope] }', ' }'],
    ['a tag more', () => [putTags(1, ['map'])], '    count: 1\n', '    count: 1\n    tags: [map]\n'],
    [
      'another moment',
      (it) => putReview(it, { when: 'passed' }),
      'when: finished, show: [responses, keys]',
      'when: passed, show: [responses, keys]',
    ],
    [
      'another draw',
      (it) => [addDraw(it, 'm2')],
      '    count: 1\n',
      '    count: 1\n  - pool: m2\n    count: 1\n',
    ],
  ])('gets %s, and nothing else changes', (_name, edits, was, is) => {
    expect(editYamlBy(quiz, edits(fields()))).toBe(quiz.replace(was, is));
  });
});

describe('what is wrong with a quiz', () => {
  it('is nothing of one that publishes', () => {
    expect(faults(quiz)).toEqual([]);
  });

  it.each([
    ['too many questions', 'count: 2', 'count: 3', ['draw', 0], 'draw'],
    ['a pool that is not there', 'pool: m1, count', 'pool: m9, count', ['draw', 0], 'reference'],
    ['no pass mark', 'pass: 70\n', '', ['graded'], 'question'],
    ['a mark beyond a hundred', 'pass: 70', 'pass: 170', ['pass'], 'value'],
    ['a moment there is none of', 'when: finished', 'when: later', ['review', 'when'], 'value'],
    ['a language too few', ", en: 'Quiz'", '', ['title'], 'language-missing'],
  ])('is said at its field: %s', (_name, was, is, path, code) => {
    expect(faults(quiz.replace(was, is))).toEqual([expect.objectContaining({ path, code })]);
  });

  it('says nothing of draws while the pools are not known', () => {
    expect(quizFaultsOf('quiz.yaml', quiz.replace('count: 2', 'count: 9'), references, null)).toEqual([]);
  });
});

describe('the head of a pool', () => {
  it('is changed before its questions, which stay byte for byte', () => {
    const parts = partsOf(pool);
    if (!parts) throw new Error('no pool');
    expect(poolHeadOf(parts)).toEqual({ key: 'm1', minimum: 2, parallel: '' });
    const next = withHead(parts, [
      { put: 3, at: ['minimum'] },
      { put: 'm2', at: ['parallel'] },
    ]);
    expect(next && textOfParts(next)).toBe(
      pool.replace('minimum: 2 # at least\n', 'minimum: 3 # at least\nparallel: m2\n'),
    );
    const bare = withHead(parts, [{ drop: ['minimum'] }]);
    expect(bare && textOfParts(bare)).toBe(pool.replace('minimum: 2 # at least\n', ''));
  });
});
