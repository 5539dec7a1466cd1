import { describe, expect, it } from '@jest/globals';
import { chooseRecall, poolsToRecall, type RecallableQuestion, type Remembered } from './recall.ts';

const pool = (...outcomes: string[]): RecallableQuestion[] =>
  outcomes.flatMap((outcome) => [1, 2, 3, 4].map((number) => ({ uuid: `${outcome}${number}`, outcome })));
const outcomesOf = (uuids: string[]) => uuids.map((uuid) => uuid.slice(0, -1)).sort();
const remembered = (missed: string[] = [], kept: string[] = []): Remembered => ({
  missed: new Set(missed),
  kept: new Set(kept),
});
const nothing = remembered();

describe('what is asked again', () => {
  it('is spread over the outcomes', () => {
    const chosen = chooseRecall(pool('a', 'b', 'c', 'd', 'e', 'f'), nothing, 5, 'seed');
    expect(new Set(outcomesOf(chosen)).size).toBe(5);
  });

  it.each<[string, Remembered, string[]]>([
    ['what was missed before anything else', remembered(['a3', 'c1']), ['a3', 'c1']],
    [
      'of one outcome only one, where others were missed too',
      remembered(['a1', 'a2', 'b4', 'c2', 'd1', 'e1']),
      ['b4', 'c2', 'd1', 'e1'],
    ],
  ])('asks %s', (_name, memory, expected) => {
    const chosen = chooseRecall(pool('a', 'b', 'c', 'd', 'e', 'f'), memory, 5, 'seed');
    expect(chosen).toEqual(expect.arrayContaining(expected));
    expect(new Set(outcomesOf(chosen)).size).toBe(5);
  });

  it('asks last what was still known when it was asked again', () => {
    const known = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];
    expect(chooseRecall(pool('a', 'b'), remembered([], known), 2, 'seed').sort()).toEqual(['a4', 'b4']);
  });

  it('asks a second question of an outcome where there are too few', () => {
    expect(outcomesOf(chooseRecall(pool('a', 'b'), nothing, 5, 'seed'))).toHaveLength(5);
    expect(chooseRecall(pool('a'), nothing, 9, 'seed')).toHaveLength(4);
    expect(chooseRecall([], nothing, 5, 'seed')).toEqual([]);
  });

  it('is the same for the same seed, in whatever order the questions are given', () => {
    const questions = pool('a', 'b', 'c');
    const chosen = chooseRecall(questions, nothing, 5, 'seed');
    expect(chooseRecall(questions.toReversed(), nothing, 5, 'seed')).toEqual(chosen);
    expect(chooseRecall(questions, nothing, 5, 'another')).not.toEqual(chosen);
  });
});

describe('what may be asked again', () => {
  const quiz = (pool: string, graded: boolean, when: 'finished' | 'never', keys = true) => ({
    graded,
    draw: [{ pool, count: 1, tags: [] }],
    review: {
      when,
      show: keys ? (['keys', 'rationale'] as const).slice() : (['rationale'] as const).slice(),
    },
  });

  it.each([
    ['the pool of a graded quiz that tells its keys', [quiz('m1', true, 'finished')], ['m1']],
    ['none of a quiz without a mark', [quiz('pre', false, 'finished')], []],
    ['none of a test that keeps its keys', [quiz('final', true, 'finished', false)], []],
    ['none of a test that shows nothing', [quiz('final', true, 'never')], []],
    [
      'none that another test keeps',
      [quiz('m1', true, 'finished'), quiz('m1', true, 'never'), quiz('m2', true, 'finished')],
      ['m2'],
    ],
  ])('is %s', (_name, quizzes, expected) => {
    expect([...poolsToRecall(quizzes)]).toEqual(expected);
  });
});
