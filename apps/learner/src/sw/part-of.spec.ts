import { describe, expect, it } from '@jest/globals';
import { partOf } from './part-of.ts';

const kept = () => new Response('0123456789', { headers: { 'content-type': 'audio/ogg' } });

describe('of a file that the device keeps, a player gets', () => {
  it.each([
    ['bytes=0-', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=0-1', 206, '01', 'bytes 0-1/10'],
    ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-4', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('%s: %d', async (range, status, text, where) => {
    const part = await partOf(kept(), range);
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      status,
      text,
      where,
    ]);
  });

  it('parts of the type and length they have', async () => {
    const { headers } = await partOf(kept(), 'bytes=2-4');
    expect([headers.get('content-type'), headers.get('content-length')]).toEqual(['audio/ogg', '3']);
  });
});
