import { describe, expect, it } from '@jest/globals';
import { findTerms } from './find-terms.ts';

const terms = [{ term: 'Padrón consular' }, { term: 'Ñandú' }, { term: 'Evacuación' }, { term: 'Nacional' }];
const found = (words: string) => findTerms(terms, words, 'es').map(({ term }) => term);

describe('findTerms', () => {
  it('orders as the language does', () => {
    expect(found('')).toEqual(['Evacuación', 'Nacional', 'Ñandú', 'Padrón consular']);
  });

  it('finds without accents and capitals', () => {
    expect(found(' PADRON ')).toEqual(['Padrón consular']);
    expect(found('evacuacion')).toEqual(['Evacuación']);
    expect(found('xyz')).toEqual([]);
  });
});
