import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grade, readNumber } from './index.ts';

describe('reading a typed number', () => {
  it.each<[string, number[]]>([
    ['36', [36]],
    [' 36 ', [36]],
    ['36.', [36]],
    ['.5', [0.5]],
    [',5', [0.5]],
    ['0', [0]],
    ['007', [7]],
    ['+36', [36]],
    ['-36', [-36]],
    ['- 36', [-36]],
    ['−36', [-36]],
    ['–36,5', [-36.5]],
    ['36,5', [36.5]],
    ['36.5', [36.5]],
    ['1.234,5', [1234.5]],
    ['1,234.5', [1234.5]],
    ['1.234.567', [1234567]],
    ['1,234,567.89', [1234567.89]],
    ['1.234.567,89', [1234567.89]],
    ['1 234 567,89', [1234567.89]],
    ['1\u202f234,5', [1234.5]],
    ['1\u00a0234', [1234]],
    ["1'234.5", [1234.5]],
    ['1’234’567', [1234567]],
    ['３６', [36]],
    ['３６．５', [36.5]],
    ['－１，２３４．５', [-1234.5]],
    ['1.234', [1.234, 1234]],
    ['1,234', [1.234, 1234]],
    ['-12.345', [-12.345, -12345]],
    ['123,456', [123.456, 123456]],
    ['1234,567', [1234.567]],
    ['0.125', [0.125]],
    ['0,125', [0.125]],
    ['01.234', [1.234]],
    ['.125', [0.125]],
    ['1,23', [1.23]],
    ['1.2345', [1.2345]],
  ])('%p is %p', (text, values) => {
    expect(readNumber(text)).toEqual(values);
  });

  it.each([
    '',
    ' ',
    '.',
    ',',
    '-',
    '--3',
    '36 h',
    '36%',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '1.2.3',
    '1,23,456',
    '1.234,567,8',
    '1,234.567.8',
    '12 34',
    '1  2',
    '36 72',
    '1.2 3',
    '1 234.567 8',
    '3/4',
    '१२',
    '9'.repeat(400),
  ])('%p is not a number', (text) => {
    expect(readNumber(text)).toEqual([]);
  });

  it('reads back every number written in Spanish, English, French and Swiss German', () => {
    const numbers = fc
      .double({ min: -1e9, max: 1e9, noNaN: true })
      .map((value) => Math.round(value * 100) / 100);
    fc.assert(
      fc.property(numbers, fc.constantFrom('es-ES', 'es-MX', 'en-US', 'fr-FR', 'de-CH'), (value, locale) => {
        const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
        expect(readNumber(written)).toContainEqual(value === 0 ? expect.closeTo(0) : value);
      }),
    );
  });

  it('never throws and never gives anything but finite numbers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+ .,'0-9]{0,20}$/)), (text) => {
        expect(readNumber(text).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('numeric: right within the tolerance', () => {
  it.each<[string, number, number, boolean]>([
    ['72', 72, 0, true],
    ['72,0', 72, 0, true],
    ['72.01', 72, 0, false],
    ['71', 72, 1, true],
    ['73', 72, 1, true],
    ['73,01', 72, 1, false],
    ['0,3', 0.1 + 0.2, 0, true],
    ['1,1', 1, 0.1, true],
    ['1.234', 1234, 0, true],
    ['1.234', 1.234, 0, true],
    ['1.234', 12.34, 0, false],
    ['-5', 5, 0, false],
    ['−5', -5, 0, true],
    ['', 0, 0, false],
    ['zero', 0, 0, false],
    ['1.000.000', 1e6, 0, true],
  ])('%p for %p ± %p: %p', (text, answer, tolerance, correct) => {
    const result = grade({ type: 'numeric', answer, tolerance }, { type: 'numeric', text }, 5);
    expect(result).toEqual({ points: correct ? 5 : 0, share: Number(correct), correct });
  });
});
