import { describe, expect, it } from '@jest/globals';
import { measureText } from './measure-text.ts';
import { previewReferences } from './preview-text.ts';
import { readingEase, syllablesOf } from './reading-ease.ts';

const references = previewReferences({
  glossary: '- { key: post, term: { es: puesto } }\n',
  sources: '- { key: S1, publisher: OIM, title: Uno }\n- { key: S2, publisher: ONU, title: Dos }\n',
  locales: ['es', 'en', 'fr'],
});
const hints = (body: string) =>
  measureText(`---\ntitle: x\nsources: [S1]\n---\n${body}`, 'lesson', 'es', references).hints;

describe('what a writer is told', () => {
  it('is how many words each screen has, and which has too many', () => {
    const text = `## Uno\n\n${'palabra '.repeat(121)}\n\n## Dos\n\nTres palabras aquí :cite[S1]\n`;
    const { screens, most, hints: found } = measureText(text, 'lesson', 'es', references);
    expect(screens).toEqual([
      { title: 'Uno', words: 121 },
      { title: 'Dos', words: 3 },
    ]);
    expect(most).toBe(120);
    expect(found).toContainEqual({ kind: 'long-screen', line: 1, screen: 'Uno', words: 121, most: 120 });
  });

  it('is where a picture says nothing to people who do not see it', () => {
    expect(hints('::figure[a]{src=media/a.svg}\n\n::figure[b]{src=media/b.svg alt="Un mapa"}\n')).toEqual([
      { kind: 'no-alt', line: 5, name: 'figure' },
    ]);
  });

  it('is which terms and sources the course does not have, and which source is not listed', () => {
    expect(hints(':term[a]{key=post} :term[b]{key=nada}\n\n:cite[S1] :cite[S2] :cite[S3]\n')).toEqual([
      { kind: 'no-term', line: 5, key: 'nada' },
      { kind: 'not-listed', line: 7, key: 'S2' },
      { kind: 'no-source', line: 7, key: 'S3' },
    ]);
  });

  it('is which passages have figures and no source', () => {
    expect(hints('En 2011 salieron 345.238.\n\nEn 2011 salieron 345.238 :cite[S1].\n\nSon tres.\n')).toEqual([
      { kind: 'no-proof', line: 5, words: 'En 2011 salieron 345.238.' },
    ]);
    expect(hints('- Un 40 %\n- otro :cite[S1]\n\n:::check{id=a}\n¿2011?\n\n- [x] 2011\n\n:::\n')).toEqual([]);
  });
});

describe('reading ease', () => {
  it.each([
    ['es', 'casa', 2],
    ['es', 'aéreo', 4],
    ['es', 'quien', 1],
    ['es', 'día', 2],
    ['es', 'ciudad', 2],
    ['es', 'guerra', 2],
    ['en', 'table', 2],
    ['en', 'walked', 1],
    ['en', 'needed', 2],
    ['en', 'house', 1],
    ['en', 'consular', 3],
    ['fr', 'porte', 1],
    ['fr', 'parlent', 1],
    ['fr', 'consulat', 3],
    ['fr', 'qui', 1],
    ['fr', 'année', 2],
  ] as const)('hears in %s %s %i syllables', (locale, word, count) => {
    expect(syllablesOf(word, locale)).toBe(count);
  });

  it('is high for short words in short sentences and low for long ones, in each language', () => {
    const said = {
      es: ['El mar es azul. ', 'La internacionalización administrativa extraordinariamente complementaria. '],
      en: ['The sea is blue. ', 'Extraordinarily complementary administrative internationalisation. '],
      fr: [
        'La mer est bleue. ',
        'Une internationalisation administrative extraordinairement complémentaire. ',
      ],
    } as const;
    for (const locale of ['es', 'en', 'fr'] as const) {
      const [easy, hard] = said[locale].map((words) => readingEase(words.repeat(15), locale));
      expect(easy).toBeGreaterThan(80);
      expect(hard).toBeLessThan(20);
    }
  });

  it('is not told of a few words', () => {
    expect(readingEase('Pocas palabras.', 'es')).toBeNull();
  });
});
