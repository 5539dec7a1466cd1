import { describe, expect, it } from '@jest/globals';
import { choosePractice, practiceRound, type TestedQuestion } from './practice.ts';

/** `a1`: a question of outcome `a`. */
const question = (uuid: string) => ({ uuid, outcome: uuid.slice(0, 1) });
const pool = (...uuids: string[]) => uuids.map(question);
const tested = (right: string[], missed: string[]): TestedQuestion[] => [
  ...right.map((uuid) => ({ ...question(uuid), isRight: true })),
  ...missed.map((uuid) => ({ ...question(uuid), isRight: false })),
];

describe('what is practised after an attempt', () => {
  it.each<[string, string[], TestedQuestion[], string[]]>([
    ['nothing, when nothing was missed', ['a1', 'b1'], tested(['a1', 'b1'], []), []],
    ['nothing of a pool that keeps its keys', [], tested([], ['a1']), []],
    ['what was missed', ['a1', 'b1'], tested(['b1'], ['a1']), ['a1']],
    [
      'then others of the same outcome, what was right last',
      ['a1', 'a2', 'a3'],
      tested(['a2'], ['a1']),
      ['a1', 'a3', 'a2'],
    ],
    ['never what was missed elsewhere and may not be told', ['a1'], tested([], ['a1', 'a9']), ['a1']],
  ])('is %s', (_, practised, answers, expected) => {
    expect(choosePractice(pool(...practised), answers, 'seed')).toEqual(expected);
  });

  it('is every outcome once before any a second time', () => {
    const chosen = choosePractice(pool('a1', 'a2', 'b1', 'b2'), tested([], ['a1', 'a2', 'b1', 'b2']), 'seed');
    expect(new Set(chosen.slice(0, 2).map((uuid) => uuid.slice(0, 1)))).toEqual(new Set(['a', 'b']));
    expect(chosen).toHaveLength(4);
  });

  it('is twelve questions at most, the same on every device', () => {
    const many = pool(...Array.from({ length: 30 }, (__, at) => `a${at}`));
    const chosen = choosePractice(many, tested([], ['a7']), 'seed');
    expect(chosen).toHaveLength(12);
    expect(chosen[0]).toBe('a7');
    expect(choosePractice(many.toReversed(), tested([], ['a7']), 'seed')).toEqual(chosen);
  });
});

describe('a round of practice', () => {
  const all = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'];
  const last = (right: string[], wrong: string[]) =>
    new Map([...right.map((uuid) => [uuid, true] as const), ...wrong.map((uuid) => [uuid, false] as const)]);

  it.each<[string, ReadonlyMap<string, boolean>, string[]]>([
    ['begins with the first five', last([], []), ['q1', 'q2', 'q3', 'q4', 'q5']],
    [
      'asks what was wrong again, then goes on',
      last(['q1', 'q2', 'q4'], ['q3', 'q5']),
      ['q3', 'q5', 'q6', 'q7'],
    ],
    ['leaves out what is right by now', last(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'], []), ['q7']],
    ['is empty once every question was right', last(all, []), []],
  ])('%s', (_, answered, expected) => {
    expect(practiceRound(all, answered)).toEqual(expected);
  });
});
