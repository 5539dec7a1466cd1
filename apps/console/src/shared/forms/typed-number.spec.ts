import { describe, expect, it } from '@jest/globals';
import { numberText, typedNumber } from './typed-number.ts';

describe('a number in a field', () => {
  it.each([
    [72.5, 'fr-FR', '72,5'],
    [72.5, 'es-419', '72.5'],
    [72.5, 'en-GB', '72.5'],
    [12_345, 'fr-FR', '12345'],
    [66.6667, 'en-GB', '66.67'],
    [null, 'fr-FR', ''],
  ])('%s is shown in %s as %j', (value, region, text) => {
    expect(numberText(value, region)).toBe(text);
  });

  const share = { takesDecimals: true, max: 100 };
  const kept = { value: 66.6667, text: '66.67' };

  it.each([
    ['as it stood', '66.67', 66.6667],
    ['with a comma', '72,5', 72.5],
    ['with a point', '72.5', 72.5],
    ['empty', ' ', null],
    ['as programs write it', '1e1', undefined],
    ['too large', '101', undefined],
    ['below zero', '-1', undefined],
    ['a word', 'all', undefined],
  ])('%s: %j', (_how, typed, number) => {
    expect(typedNumber(typed, share, kept)).toBe(number);
  });
});
