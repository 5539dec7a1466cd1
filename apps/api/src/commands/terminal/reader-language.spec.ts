import { describe, expect, it } from '@jest/globals';
import { readerLanguage } from './reader-language.ts';
import { usageWords } from './terminal-language.ts';

describe('the language of an answer at the terminal', () => {
  it.each([
    ['es', { LANG: 'fr_FR.UTF-8' }, 'es'],
    [undefined, { LANG: 'es_MX.UTF-8' }, 'es'],
    [undefined, { LANG: 'es_MX.UTF-8', LC_ALL: 'fr_CA.UTF-8' }, 'fr'],
    [undefined, { LANG: 'C.UTF-8' }, 'en'],
    [undefined, {}, 'en'],
  ] as const)('asked for %s, in %j: %s', (asked, terminal, language) => {
    expect(readerLanguage(asked, terminal)).toBe(language);
  });

  it('refuses another', () => {
    expect(() => readerLanguage('de', {})).toThrow('--lang takes en, es or fr, not "de".');
    expect(() => readerLanguage('de', { LANG: 'es_GT' })).toThrow('--lang admite en, es o fr, no "de".');
  });

  it.each([
    ['fr', { LANG: 'es_MX' }, 'Il manque\u202f: --out.'],
    ['de', { LANG: 'es_MX' }, 'Falta: --out.'],
    [undefined, { LANG: 'es_MX' }, 'Falta: --out.'],
    [undefined, { LANG: 'de_DE' }, 'Missing: --out.'],
  ])('is that of what is said about a mistake, too: %s, in %j', (asked, terminal, sentence) => {
    expect(usageWords(asked, terminal)('missing', { options: '--out' })).toBe(sentence);
  });
});
