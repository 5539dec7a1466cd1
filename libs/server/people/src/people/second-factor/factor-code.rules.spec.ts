import { describe, expect, it } from '@jest/globals';
import { factorCodeIn, newRecoveryCode } from './factor-code.rules.ts';

describe('what is typed after the password', () => {
  it.each([
    ['123456', { kind: 'totp', text: '123456' }],
    [' 123 456 ', { kind: 'totp', text: '123456' }],
    ['123-456', { kind: 'totp', text: '123456' }],
    ['7KQ2-M0XD-94TB-HZ3E-5RWA-P8NC', { kind: 'recovery', text: '7KQ2M0XD94TBHZ3E5RWAP8NC' }],
    ['7kq2 moxd 94tb hz3e 5rwa p8nc', { kind: 'recovery', text: '7KQ2M0XD94TBHZ3E5RWAP8NC' }],
    ['iLq2-m0xd-94tb-hz3e-5rwa-p8nc', { kind: 'recovery', text: '11Q2M0XD94TBHZ3E5RWAP8NC' }],
    ['12345', null],
    ['1234567', null],
    ['７１２３４５', null],
    ['7KQ2-M0XD-94TB-HZ3E', { kind: 'recovery', text: '7KQ2M0XD94TBHZ3E' }],
    ['7KQ2-M0XD-94TB-HZ3E-5RWA', null],
    ['7KQ2-M0XD-94TB-HZ3E-5RWA-P8NU', null],
    ['', null],
  ])('%j is %j', (typed, code) => expect(factorCodeIn(typed)).toEqual(code));

  it('is a recovery code of 120 bits in groups of four, another each time', () => {
    const made = new Set(Array.from({ length: 50 }, newRecoveryCode));
    expect(made.size).toBe(50);
    for (const code of made) {
      expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
      expect(factorCodeIn(code)).toEqual({ kind: 'recovery', text: code.replaceAll('-', '') });
    }
  });
});
