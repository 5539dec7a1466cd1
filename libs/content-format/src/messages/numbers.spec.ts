import { describe, expect, it } from '@jest/globals';
import { numberIn, percentIn } from './numbers.ts';

describe('a number of a text', () => {
  it.each([
    ['es', '1,200.5', '52.3\u00a0%'],
    ['en', '1,200.5', '52.3%'],
    ['fr', '1\u202f200,5', '52,3\u202f%'],
  ] as const)('is written in %s as %s, of a hundred as %s', (locale, number, share) => {
    expect(numberIn(1200.46, locale)).toBe(number);
    expect(percentIn(52.34, locale, 1)).toBe(share);
  });

  it('of a hundred is whole unless decimals are asked for', () => {
    expect(percentIn(52.5, 'en')).toBe('53%');
    expect(percentIn(100, 'es')).toBe('100\u00a0%');
  });
});
