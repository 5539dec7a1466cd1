import { describe, expect, it } from '@jest/globals';
import { type Step } from '@campus/scenario-engine';
import { isId } from '@campus/platform/database/uuid.ts';
import { branchId, continuationOf } from './scenarios.rules.ts';

const path = (choices: string): Step[] => [...choices].map((choice, i) => ({ node: `n${i}`, choice }));
const ATTEMPT = '01976a00-0000-7000-8000-000000000001';

describe('a path against what is stored of its attempt', () => {
  it.each([
    ['begins it', '', 'ab', { kind: 'carries-on', new: ['1a', '2b'] }],
    ['adds its end', 'a', 'abc', { kind: 'carries-on', new: ['2b', '3c'] }],
    ['adds nothing when it is the same', 'ab', 'ab', { kind: 'carries-on', new: [] }],
    ['adds nothing when it says less', 'abc', 'a', { kind: 'carries-on', new: [] }],
    ['branches at the first', 'ab', 'xb', { kind: 'branches', shared: 0, choice: 'x' }],
    ['branches later', 'abc', 'abx', { kind: 'branches', shared: 2, choice: 'x' }],
    ['branches though it says less', 'abc', 'ax', { kind: 'branches', shared: 1, choice: 'x' }],
    ['branches though it says more', 'ab', 'axyz', { kind: 'branches', shared: 1, choice: 'x' }],
  ])('%s', (_name, stored, played, expected) => {
    const next = continuationOf(path(stored), path(played));
    expect(
      next.kind === 'branches'
        ? next
        : { kind: next.kind, new: next.decisions.map(({ step, choice }) => `${step}${choice}`) },
    ).toEqual(expected);
  });
});

describe('the id of a branch', () => {
  it('is the same whenever it is asked for', () => {
    expect(branchId(ATTEMPT, 2, 'wait')).toBe(branchId(ATTEMPT, 2, 'wait'));
  });

  it('is another for each attempt, place and choice', () => {
    const ids = [ATTEMPT, ATTEMPT.replace('1', '2')].flatMap((attempt) =>
      [1, 2, 12].flatMap((shared) => ['wait', 'ask'].map((choice) => branchId(attempt, shared, choice))),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is a uuid of version 8', () => {
    const id = branchId(ATTEMPT, 2, 'wait');
    expect(isId(id)).toBe(true);
    expect([id[14], '89ab'.includes(id[19] ?? '')]).toEqual(['8', true]);
  });
});
