import { describe, expect, it } from '@jest/globals';
import { countryIn, languageIn, listIn } from './names.ts';

describe('names in a language', () => {
  it.each([
    ['es', 'a, b y c', 'México', 'francés'],
    // British: no comma before the last.
    ['en', 'a, b and c', 'Mexico', 'French'],
    ['fr', 'a, b et c', 'Mexique', 'français'],
    ['pt', 'a, b e c', 'México', 'francês'],
  ])('in %s', (locale, list, country, language) => {
    expect([listIn(['a', 'b', 'c'], locale), countryIn('MX', locale), languageIn('fr', locale)]).toEqual([
      list,
      country,
      language,
    ]);
  });

  it('what has no name stays as it is', () => {
    expect([listIn([], 'es'), countryIn('QX', 'es'), languageIn('qx', 'es')]).toEqual(['', 'QX', 'qx']);
  });
});
