import { describe, expect, it } from '@jest/globals';
import { sourceDate } from './source-date.ts';

describe('the date of a source', () => {
  it.each([
    ['es', '7\u00A0de octubre de 2017'],
    ['en', '7\u00A0October 2017'],
    ['fr', '7\u00A0octobre 2017'],
  ] as const)('is written as readers of %s write it, its day beside its month', (locale, words) => {
    expect(sourceDate('2017-10-07', locale)).toBe(words);
  });

  it('has no more of a date than the source gives', () => {
    expect(sourceDate('2016-06', 'es')).toBe('junio de 2016');
    expect(sourceDate('2016-06', 'en')).toBe('June 2016');
    expect(sourceDate('2018', 'fr')).toBe('2018');
  });

  it('has the first of a month as French writes it', () => {
    expect(sourceDate('2024-05-01', 'fr')).toBe('1er\u00A0mai 2024');
    expect(sourceDate('2024-05-01', 'es')).toBe('1\u00A0de mayo de 2024');
    expect(sourceDate('2017-10-11', 'fr')).toBe('11\u00A0octobre 2017');
  });
});
