import { describe, expect, it } from '@jest/globals';
import { numberText } from '../../../shared/forms/typed-number.ts';
import { amountIn } from './amounts.ts';

describe('an amount', () => {
  it.each([
    ['12345', 12_345],
    ['12345.6', 12_345.6],
    ['12345,60', 12_345.6],
    ['12,345.60', 12_345.6],
    ['12.345,60', 12_345.6],
    ['12 345,60', 12_345.6],
    ['12\u202f345,60', 12_345.6],
    ['1.234.567', 1_234_567],
    ['9 999 999 999,99', 9_999_999_999.99],
    ['0', 0],
  ])('is read as it is written in the region: %s', (text, amount) => {
    expect(amountIn(text)).toBe(amount);
  });

  it.each(['', '-1', '12,3456', '1.5 USD', '12..5', '99999999999', 'mil'])('is none: %s', (text) => {
    expect(amountIn(text)).toBeNull();
  });

  it.each(['es-419', 'es', 'en-GB', 'fr-FR'])('is read again as it was shown, in %s', (region) => {
    expect(amountIn(numberText(12_345.6, region))).toBe(12_345.6);
  });
});
