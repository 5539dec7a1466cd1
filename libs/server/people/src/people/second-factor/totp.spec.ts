import { describe, expect, it } from '@jest/globals';
import { base32Of, codeAt, keyUri, newSecret, stepAt, stepOf } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

describe('a code of an application', () => {
  // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
  it.each([
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2005-03-18T01:58:31Z', '050471'],
    ['2009-02-13T23:31:30Z', '005924'],
    ['2033-05-18T03:33:20Z', '279037'],
    ['2603-10-11T11:33:20Z', '353130'],
  ])('at %s is %s', (moment, code) => expect(codeAt(secret, stepAt(new Date(moment)))).toBe(code));

  const now = new Date('2026-12-01T12:00:00Z');
  it.each([
    ['of now', 0, true],
    ['of the thirty seconds before', -1, true],
    ['of the thirty seconds after', 1, true],
    ['of a minute before', -2, false],
    ['of a minute after', 2, false],
  ])('%s is known by its step: %s', (_when, skew, isKnown) => {
    const step = stepAt(now) + skew;
    expect(stepOf(secret, codeAt(secret, step), now)).toBe(isKnown ? step : null);
  });
});

describe('a secret', () => {
  // RFC 4648, 10.
  it.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%s is typed as %s', (text, typed) => expect(base32Of(Buffer.from(text))).toBe(typed));

  it('has 160 bits and another one each time', () => {
    expect(newSecret()).toHaveLength(20);
    expect(base32Of(newSecret())).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret().equals(newSecret())).toBe(false);
  });

  it('is read from a square with the name of the campus and the address', () => {
    expect(keyUri(secret, 'MICIC Campus', 'lucia+x@sre.example')).toBe(
      'otpauth://totp/MICIC%20Campus:lucia%2Bx%40sre.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=MICIC%20Campus&algorithm=SHA1&digits=6&period=30',
    );
  });
});
