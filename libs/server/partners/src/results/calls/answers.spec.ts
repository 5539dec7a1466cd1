import { expect, it } from '@jest/globals';
import { outcomeOf, scoreOutcomeOf } from './answers.ts';

it.each([
  [200, 'taken'],
  [201, 'taken'],
  [204, 'taken'],
  [302, 'refused NOT_TAKEN'],
  [400, 'refused NOT_TAKEN'],
  [401, 'refused NOT_ALLOWED'],
  [403, 'refused NOT_ALLOWED'],
  [404, 'refused LINE_GONE'],
  [408, 'away UNREACHABLE'],
  [409, 'refused OLDER'],
  [410, 'refused LINE_GONE'],
  [422, 'refused NOT_TAKEN'],
  [429, 'away BUSY'],
  [500, 'later BROKEN'],
  [502, 'away UNREACHABLE'],
  [503, 'away BUSY'],
  [504, 'away UNREACHABLE'],
  [507, 'later BROKEN'],
])('an answer of %i: %s', (status, said) => {
  const outcome = outcomeOf(status);
  expect('trouble' in outcome ? `${outcome.is} ${outcome.trouble}` : outcome.is).toBe(said);
});

it('a score that was sent before, and is too old now, was taken then', () => {
  expect(scoreOutcomeOf(409, true)).toEqual({ is: 'taken' });
  expect(scoreOutcomeOf(409, false)).toEqual({ is: 'refused', trouble: 'OLDER' });
  expect(scoreOutcomeOf(404, true)).toEqual({ is: 'refused', trouble: 'LINE_GONE' });
});
