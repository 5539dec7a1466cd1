import { describe, expect, it } from '@jest/globals';
import { challengeIn, credentialIn, partIn, transportsIn, userHandleOf } from './passkey-parts.ts';

const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('a part that a browser sends', () => {
  it.each([
    ['aGVsbG8', 'hello'],
    ['', null],
    ['aGVsbG8=', null],
    ['aGVs bG8', null],
    ['aGVs+G8', null],
    // The same bytes in other letters.
    ['aGVsbG9', null],
    ['a'.repeat(8_001), null],
  ])('%j is %j', (text, bytes) => expect(partIn(text)?.toString() ?? null).toBe(bytes));

  it('names a credential of 1,023 bytes at most', () => {
    expect(credentialIn(Buffer.alloc(1_023, 1).toString('base64url'))).toHaveLength(1_023);
    expect(credentialIn(Buffer.alloc(1_024, 1).toString('base64url'))).toBeNull();
  });
});

describe('the challenge that was answered', () => {
  it.each([
    ['of a page of ours', encoded('{"challenge":"abc","crossOrigin":false}'), 'abc'],
    ['of a browser that says nothing of frames', encoded('{"challenge":"abc"}'), 'abc'],
    ['of a page in a frame of another site', encoded('{"challenge":"abc","crossOrigin":true}'), null],
    ['that is missing', encoded('{"type":"webauthn.get"}'), null],
    ['that is no text', encoded('{"challenge":7}'), null],
    ['of no JSON', encoded('challenge'), null],
    ['of nothing', '', null],
  ])('%s', (_whose, text, challenge) => expect(challengeIn(text)).toBe(challenge));
});

it('a passkey is for somebody whom it does not name', () => {
  const [ana, eva] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
  expect(userHandleOf(ana)).toHaveLength(32);
  expect(userHandleOf(ana).equals(userHandleOf(ana))).toBe(true);
  expect(userHandleOf(ana).equals(userHandleOf(eva))).toBe(false);
});

it('ways to a device are short words, each once', () =>
  expect(transportsIn(['internal', 'hybrid', 'internal', 'smart-card', 'A', 'x'.repeat(21)])).toEqual([
    'internal',
    'hybrid',
    'smart-card',
  ]));
