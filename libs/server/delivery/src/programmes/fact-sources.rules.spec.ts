import { describe, expect, it } from '@jest/globals';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { sourcesIn } from './fact-sources.rules.ts';

describe('what a fact rests on', () => {
  it.each([
    ['nothing', [], []],
    ['nothing, where none are given', null, []],
    ['a note in one language', [{ es: ' Acta  de 2017 ' }], [{ es: 'Acta de 2017', url: null }]],
    [
      'a document in two languages with its address',
      [{ es: 'Acta', en: '', fr: 'Procès-verbal', url: 'https://crm.example.org/acta.pdf' }],
      [{ es: 'Acta', fr: 'Procès-verbal', url: 'https://crm.example.org/acta.pdf' }],
    ],
  ])('is %s', (_name, given, stored) => {
    expect(sourcesIn(given)).toEqual(stored);
  });

  it.each([
    ['an address without a word', [{ url: 'https://crm.example.org' }]],
    ['an address that is none', [{ es: 'Acta', url: 'acta.pdf' }]],
    ['an address of a program', [{ es: 'Acta', url: 'javascript:alert(1)' }]],
    ['a title of more than 300 letters', [{ es: 'a'.repeat(301) }]],
    ['more than ten', Array.from({ length: 11 }, () => ({ es: 'Acta' }))],
  ])('is not %s', (_name, given) => {
    expect(() => sourcesIn(given)).toThrow(Refused);
  });
});
