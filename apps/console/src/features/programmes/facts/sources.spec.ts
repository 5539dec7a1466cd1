import { describe, expect, it } from '@jest/globals';
import { areSources, newSource, saidTo, sourceFormsOf, sourceInputs, type Source } from './sources.ts';

const source = (over: Partial<Source>): Source => ({ es: null, en: null, fr: null, url: null, ...over });
const texts = { es: '', en: '', fr: '' };

describe('what a fact rests on', () => {
  it('begins with the words of the reader, and says the language of others', () => {
    const sources = [
      source({ en: 'Minutes' }),
      source({ es: 'Acta', en: 'Record', url: 'https://crm.example.org/acta' }),
      source({ fr: 'Note' }),
      source({ es: 'Nota' }),
    ];
    expect(saidTo('es', sources)).toEqual([
      { text: 'Acta', language: 'es', url: 'https://crm.example.org/acta' },
      { text: 'Nota', language: 'es', url: null },
      { text: 'Minutes', language: 'en', url: null },
      { text: 'Note', language: 'fr', url: null },
    ]);
    expect(saidTo('fr', sources).map(({ text }) => text)).toEqual(['Note', 'Minutes', 'Acta', 'Nota']);
  });

  it.each([
    ['nothing', [], true],
    ['one that was left as it was added', [newSource()], true],
    ['words in one language', [{ texts: { ...texts, fr: 'Note' }, url: '' }], true],
    ['words and an address', [{ texts: { ...texts, es: 'Acta' }, url: 'https://e.org/a' }], true],
    ['an address alone', [{ texts, url: 'https://e.org/a' }], false],
    ['an address that is none', [{ texts: { ...texts, es: 'Acta' }, url: 'e.org/a' }], false],
    ['an address of a program', [{ texts: { ...texts, es: 'Acta' }, url: 'javascript:alert(1)' }], false],
  ])('may be %s: %#', (_name, sources, may) => {
    expect(areSources(sources)).toBe(may);
  });

  it('is sent as it was read, without what was left empty', () => {
    const read = [source({ es: 'Acta', url: 'https://e.org/a' })];
    expect(sourceInputs([...sourceFormsOf(read), newSource()])).toEqual([
      { es: 'Acta', en: '', fr: '', url: 'https://e.org/a' },
    ]);
  });
});
