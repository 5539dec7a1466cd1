import { describe, expect, it } from '@jest/globals';
import { isSerial, newCode, printedCode, readCode, serialOf } from './certificate-code.ts';

describe('a verification code', () => {
  it('is twelve characters that cannot be taken for one another, and never the same', () => {
    const codes = Array.from({ length: 2_000 }, newCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$/);
    expect(new Set(codes.join('')).size).toBe(30);
  });

  it.each([
    ['as printed', 'K7Q2-9FJM-4TXB', 'K7Q29FJM4TXB'],
    ['in small letters', 'k7q2-9fjm-4txb', 'K7Q29FJM4TXB'],
    ['with spaces and long dashes', ' K7Q2 – 9FJM — 4TXB\n', 'K7Q29FJM4TXB'],
    ['in wide letters', 'Ｋ７Ｑ２９ＦＪＭ４ＴＸＢ', 'K7Q29FJM4TXB'],
    ['one short', 'K7Q29FJM4TX', null],
    ['one too many', 'K7Q29FJM4TXBB', null],
    ['with a letter that no code has', 'K7Q29FJM4TXO', null],
    ['of nothing', '', null],
    ['of something else', "'; drop table", null],
    ['without end', 'K'.repeat(10_000), null],
  ])('%s is read', (_name, typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  it('is printed in groups of four', () => {
    expect(printedCode('K7Q29FJM4TXB')).toBe('K7Q2-9FJM-4TXB');
  });
});

describe('a serial', () => {
  it('names the year and counts', () => {
    expect(serialOf(2026, 7)).toBe('MICIC-2026-000007');
    expect(serialOf(2026, 1_234_567)).toBe('MICIC-2026-1234567');
  });

  it.each([
    ['MICIC-2026-000007', true],
    ['MICIC-2026-1234567', true],
    ['MICIC-2026-7', false],
    ['micic-2026-000007', false],
    ['MICIC-2026-000007\0', false],
    ['', false],
  ])('%j is one: %p', (text, is) => {
    expect(isSerial(text)).toBe(is);
  });
});
