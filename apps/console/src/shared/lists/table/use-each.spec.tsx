import { expect, it } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { useEach } from './use-each.ts';

const refusal = (code: 'NOT_FOUND' | 'PROOF_NEEDED') => ({
  __typename: 'Refusal' as const,
  code,
  params: {},
});
const done = { __typename: 'Done' };

const itself = (row: string) => row;
const eachOfRows = () => renderHook(useEach<string>, { initialProps: itself }).result.current;

it('what is refused to one leaves the others alone', async () => {
  const each = eachOfRows();
  const outcome = await each(['a', 'b', 'c'], async (row) => (row === 'b' ? refusal('NOT_FOUND') : done));
  expect(outcome).toEqual({
    __typename: 'Each',
    done: ['a', 'c'],
    refused: [{ row: 'b', code: 'NOT_FOUND', params: {} }],
  });
});

it('a proof that is asked for ends it, and after it the rest is done', async () => {
  const each = eachOfRows();
  const sent: string[] = [];
  let isProved = false;
  const send = async (row: string) => {
    sent.push(row);
    return row === 'b' && !isProved ? refusal('PROOF_NEEDED') : done;
  };
  expect(await each(['a', 'b', 'c'], send)).toMatchObject({ code: 'PROOF_NEEDED' });
  isProved = true;
  expect(await each(['a', 'b', 'c'], send)).toMatchObject({ done: ['a', 'b', 'c'], refused: [] });
  expect(sent).toEqual(['a', 'b', 'b', 'c']);
});

it('the row whose answer was lost is repeated by its key, unless other words are sent', async () => {
  const each = eachOfRows();
  const keys: string[] = [];
  let isLost = true;
  const send = async (_row: string, key: string) => {
    keys.push(key);
    if (isLost) throw new Error('lost');
    return done;
  };
  await expect(each(['a'], send, 'because')).rejects.toThrow('lost');
  await expect(each(['a'], send, 'because of rain')).rejects.toThrow('lost');
  isLost = false;
  await each(['a'], send, 'because');
  expect(keys[2]).toBe(keys[0]);
  expect(keys[1]).not.toBe(keys[0]);
});
