import { expect, it } from '@jest/globals';
import { refusalsOf, type OneOfMany } from './many.ts';

it('says each reason once, with those it is about', () => {
  const one = (name: string, refusal: OneOfMany['refusal'], params: unknown = {}) => ({
    name,
    refusal,
    params,
  });
  const many = [
    one('a', 'DAY_NOT_LATER', { day: '2026-06-30' }),
    one('b', null),
    one('c', 'NOT_FOUND'),
    one('d', 'DAY_NOT_LATER', { day: '2026-07-31' }),
    one('e', 'NOT_FOUND'),
  ];
  expect(
    refusalsOf(many).map(({ code, params, those }) => [code, params, those.map(({ name }) => name)]),
  ).toEqual([
    ['DAY_NOT_LATER', { day: '2026-06-30' }, ['a']],
    ['NOT_FOUND', {}, ['c', 'e']],
    ['DAY_NOT_LATER', { day: '2026-07-31' }, ['d']],
  ]);
});
