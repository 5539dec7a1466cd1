import { describe, expect, it } from '@jest/globals';
import {
  alignTexts,
  blockFault,
  blockStates,
  changedSentences,
  type CutText,
  cutText,
  glossaryTerms,
  joinText,
  type KnownTranslation,
  SentenceMemory,
  sentencePairs,
  termsIn,
} from './translation.ts';

const es = `---
uuid: 1
title: "La red: hoy"
---

## Primera

Texto :cite[S1] con **fuerza**.

::figure[Mapa]{src=media/a.svg alt="Un \u00abmapa\u00bb"}

:::check{id=q1}
¿Qué hace?

- [x] Llamar.

  Bien.
- [ ] Esperar.
:::

| a | b |
|---|---|
| uno | 12 |

:::sources
:::
`;
const fr = es
  .replace('"La red: hoy"', 'Le réseau')
  .replace('Primera', 'Premier')
  .replace('Texto :cite[S1] con **fuerza**.', 'Texte :cite[S1] avec **force**.')
  .replace('Mapa', 'Carte')
  .replace('Un \u00abmapa\u00bb', 'Une carte')
  .replace('¿Qué hace?', 'Que faire\u202f?')
  .replace('Llamar.', 'Appeler.')
  .replace('Bien.', 'Oui.')
  .replace('Esperar.', 'Attendre.')
  .replace('uno', 'un');

const wordsOf = (text: string) => cutText(text).blocks.map(({ kind, of, text: words }) => [kind, of, words]);
const editing = (text: string, words: string, becomes: string): string => {
  const cut = cutText(text);
  return joinText(cut, new Map([[cut.blocks.findIndex((block) => block.text === words), becomes]]));
};

describe('a text is cut into what is translated as a whole', () => {
  it('leaves its structure between the blocks', () => {
    expect(wordsOf(es)).toEqual([
      ['front', 'title', 'La red: hoy'],
      ['heading', '', 'Primera'],
      ['paragraph', '', 'Texto :cite[S1] con **fuerza**.'],
      ['label', 'figure', 'Mapa'],
      ['attribute', 'figure alt', 'Un «mapa»'],
      ['paragraph', '', '¿Qué hace?'],
      ['item', '', 'Llamar.'],
      ['paragraph', '', 'Bien.'],
      ['item', '', 'Esperar.'],
      ['cell', '', 'a'],
      ['cell', '', 'b'],
      ['cell', '', 'uno'],
      ['cell', '', '12'],
    ]);
  });

  it('writes a value so that it stays one', () => {
    expect(editing(es, 'Un «mapa»', 'Mapa "uno" & otro')).toContain('alt="Mapa &quot;uno&quot; & otro"');
    expect(editing(es, 'La red: hoy', 'Red "nueva"')).toContain('title: "Red \\"nueva\\""');
    expect(editing(fr, 'Le réseau', 'Réseau: fin')).toContain("title: 'Réseau: fin'");
    expect(editing(fr, 'Le réseau', 'La fin')).toContain('title: La fin\n');
    expect(editing('---\n{ title: Uno }\n---\n', 'Uno', 'Uno, dos')).toBe(
      "---\n{ title: 'Uno, dos' }\n---\n",
    );
    expect(editing('---\ntitle: |\n  Uno\n---\n', 'Uno', 'L’un\net l’autre')).toBe(
      '---\ntitle: L’un et l’autre\n---\n',
    );
    expect(editing(es, 'Llamar.', 'Llamar\nya.')).toContain('- [x] Llamar ya.\n');
    expect(editing(es, 'Llamar.', 'Llamar\\\nya.')).toContain('- [x] Llamar\\\n      ya.\n');
    expect(editing('> - Uno', 'Uno', 'Uno  \ndos')).toBe('> - Uno  \n>   dos');
  });

  it('keeps the line ends of another system', () => {
    const text = es.replaceAll('\n', '\r\n');
    expect(joinText(cutText(text), new Map())).toBe(text);
    expect(editing(text, 'Primera', 'Segunda')).toBe(text.replace('Primera', 'Segunda'));
  });

  it('takes no message of a card and nothing of what cannot be read', () => {
    expect(wordsOf(':::message[Aviso]{lang=es}\nVenga.\n:::\n')).toEqual([]);
    expect(wordsOf('---\ntitle: [\n---\nHola\n')).toEqual([['paragraph', '', 'Hola']]);
    expect(wordsOf('')).toEqual([]);
  });

  it.each([
    ['paragraph', '', 'EMPTY'],
    ['paragraph', '- uno', 'OTHER_FORM'],
    ['paragraph', 'uno\n\ndos', 'OTHER_FORM'],
    ['paragraph', ':::check', 'OTHER_FORM'],
    ['heading', 'uno\ndos', 'OTHER_FORM'],
    ['heading', '1. Quién decide', null],
    ['cell', 'a | b', 'OTHER_FORM'],
    ['cell', '+ 40', null],
    ['label', 'a ] b', 'OTHER_FORM'],
    ['label', ':term[a]{key=b}', null],
    ['label', 'a \\', 'OTHER_FORM'],
    ['paragraph', ':::', 'OTHER_FORM'],
    ['paragraph', 'uno\n:::', 'OTHER_FORM'],
    ['paragraph', 'uno\ndos :cite[S1]', null],
    ['item', '[x] Llamar', 'OTHER_FORM'],
    ['item', 'uno\n- dos', 'OTHER_FORM'],
    ['cell', 'a \\\\| b', 'OTHER_FORM'],
    ['cell', 'a \\| b', null],
    ['cell', 'a \\', 'OTHER_FORM'],
    ['heading', 'Canal #', 'OTHER_FORM'],
    ['heading', 'Canal \\#', null],
    ['attribute', '- uno', null],
  ] as const)('%s does not take "%s": %s', (kind, words, fault) => {
    expect(blockFault({ kind }, words)).toBe(fault);
  });
});

describe('two languages stand beside each other', () => {
  const pairsOf = (one: string, other: string) => {
    const [source, target] = [cutText(one), cutText(other)];
    return alignTexts(source, target).map((pair) => ({
      ...pair,
      source: source.blocks[pair.source ?? -1]?.text,
      target: target.blocks[pair.target ?? -1]?.text,
    }));
  };

  it('block by block', () => {
    const pairs = pairsOf(es, fr);
    expect(pairs.every(({ source, target }) => source !== undefined && target !== undefined)).toBe(true);
    expect(pairs.find(({ source }) => source === 'Bien.')?.target).toBe('Oui.');
  });

  it('where the source has a part more, it can be inserted', () => {
    const more = es
      .replace('::figure', 'Párrafo nuevo.\n\n::figure')
      .replace('- [ ] Esperar.', '- [ ] Ir.\n- [ ] Esperar.');
    const missing = pairsOf(more, fr).filter(({ target }) => target === undefined);
    expect(missing.map(({ source }) => source)).toEqual(['Párrafo nuevo.', 'Ir.']);
    let text = fr;
    for (const { insertion } of [...missing].reverse())
      if (insertion) text = text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
    expect(
      pairsOf(more, text).every(({ source, target }) => source !== undefined && target !== undefined),
    ).toBe(true);
    expect(text).toContain('**force**.\n\nPárrafo nuevo.\n\n::figure');
  });

  const table = (...rows: string[]) => ['| a | b |', '|---|---|', ...rows, ''].join('\n');
  const body = (...parts: string[]) =>
    ['---', 'title: a', '---', '', ...parts.flatMap((each) => [each, ''])].join('\n');
  it.each([
    ['the first row of a table', table('| uno | 11 |', '| dos | 22 |'), table('| deux | 22 |')],
    ['the only row of a table', table('| uno | 11 |'), table()],
    ['the first paragraph', body('Uno 11.', 'Dos 22.'), body('Deux 22.')],
    ['the only paragraph', body('Uno 11.'), body()],
    ['the last paragraph', body('Uno 11.', 'Dos 22.'), body('Un 11.')],
    ['the first item', '- uno 11\n- dos 22\n', '- deux 22\n'],
    ['an item further in', '- a\n  - uno 11\n  - dos 22\n', '- a\n  - deux 22\n'],
    ['a paragraph of a quotation', '> Uno 11.\n>\n> Dos 22.\n', '> Un 11.\n'],
    ['the first part of a box', ':::box[L]\nUno 11.\n\nDos 22.\n:::\n', ':::box[M]\nDeux 22.\n:::\n'],
  ])('%s stands where it belongs, and can go again', (_name, source, target) => {
    const [whole, lacking] = [cutText(source), cutText(target)];
    const { insertion } = alignTexts(whole, lacking).find((pair) => pair.insertion !== null) ?? {};
    if (!insertion) throw new Error('nothing can be inserted');
    const { at, text } = insertion;
    const made = joinText(lacking, new Map(), { start: at, end: at, text });
    const kindsOf = (cut: CutText) => cut.blocks.map(({ kind }) => kind).filter((kind) => kind !== 'front');
    const extra = alignTexts(lacking, cutText(made)).find((pair) => pair.removal !== null)?.removal;
    if (extra) expect(made.slice(0, extra.start) + made.slice(extra.end)).toBe(target);
    const rest = alignTexts(whole, cutText(made));
    expect(rest.filter((pair) => pair.source === null || pair.target === null)).toEqual([]);
    expect(kindsOf(cutText(made))).toEqual(kindsOf(whole));
  });

  it('a row that lacks a cell is another row: no cell is put behind it', () => {
    const pairs = alignTexts(cutText(table('| uno | 11 |')), cutText(table('| un |')));
    expect(pairs.flatMap(({ insertion }) => insertion?.text ?? [])).toEqual(['\n| uno | 11 |']);
  });

  it('of a text that is longer than any, parts meet in their order', () => {
    const long = (from: number) => Array.from({ length: 2100 }, (_, at) => `Paso ${from + at}.`).join('\n\n');
    const [first] = pairsOf(long(1001), long(1002));
    expect(first).toMatchObject({ source: 'Paso 1001.', target: 'Paso 1002.' });
  });

  it('where the source has a part less, it can be removed', () => {
    const extra = pairsOf(es.replace('- [ ] Esperar.\n', ''), fr).filter(
      ({ source }) => source === undefined,
    );
    expect(extra.map(({ target }) => target)).toEqual(['Attendre.']);
    const { start = 0, end = 0 } = extra[0]?.removal ?? {};
    expect(fr.slice(0, start) + fr.slice(end)).toBe(fr.replace('- [ ] Attendre.\n', ''));
  });
});

describe('a block', () => {
  const stateOf = (
    words: string,
    it: { source?: string; target?: string; base?: string | null; known?: KnownTranslation[] },
  ) => {
    const source = cutText(it.source ?? es);
    const base = it.base === undefined ? cutText(es) : it.base === null ? null : cutText(it.base);
    const blocks = blockStates({ source, target: cutText(it.target ?? fr), base, known: it.known ?? [] });
    const found = blocks.find(
      (block) => block.source !== null && source.blocks[block.source]?.text === words,
    );
    return found && [found.state, found.was];
  };
  const changed = es.replace('Llamar.', 'Llamar ya.');
  const known = (source: string, target: string, state: 'draft' | 'reviewed' = 'draft') => [
    { source, target, state },
  ];

  it.each<[string, string, Parameters<typeof stateOf>[1], [string | null, string | null]]>([
    ['is a draft under a stamp that is true', 'Llamar.', {}, ['draft', null]],
    ['is changed where its source is another now', 'Llamar ya.', { source: changed }, ['changed', 'Llamar.']],
    ['stays a draft beside one that changed', 'Bien.', { source: changed }, ['draft', null]],
    [
      'is what somebody put on record',
      'Llamar ya.',
      { source: changed, known: known('Llamar ya.', 'Appeler.', 'reviewed') },
      ['reviewed', null],
    ],
    [
      'is no longer reviewed when its words are others',
      'Llamar.',
      { target: fr.replace('Appeler.', 'Appelez.'), known: known('Llamar.', 'Appeler.', 'reviewed') },
      ['draft', null],
    ],
    [
      'remembers what it was translated from',
      'Llamar ya.',
      { source: changed, base: null, known: known('Llamar antes.', 'Appeler.') },
      ['changed', 'Llamar antes.'],
    ],
    ['without any record is to be read against its source', 'Llamar.', { base: null }, ['changed', null]],
    [
      'with the words of its source is untranslated',
      'Llamar.',
      { target: es, base: null },
      ['untranslated', null],
    ],
    ['may have the words of its source', 'Llamar.', { target: es }, ['draft', null]],
    ['without words has nothing to translate', '12', {}, [null, null]],
  ])('%s', (_name, words, it, state) => {
    expect(stateOf(words, it)).toEqual(state);
  });

  it('is untranslated as long as there is no file', () => {
    const blocks = blockStates({ source: cutText(es), target: null, base: null, known: [] });
    expect(blocks.map(({ state }) => state).filter((state) => state !== 'untranslated')).toEqual([null]);
  });
});

describe('what changed', () => {
  const told = (was: string, is: string) =>
    changedSentences(was, is, 'es').map(({ change, words }) =>
      change === 'same'
        ? '='
        : words.map((each) => `${{ same: '', added: '+', removed: '-' }[each.change]}${each.text}`).join('|'),
    );

  it('is told by the sentence, and in it by the word', () => {
    expect(told('Llame hoy. Espere dos horas.', 'Llame hoy. Espere tres horas.')).toEqual([
      '=',
      'Espere |-dos|+tres| horas.',
    ]);
  });

  it('a sentence that came or went is whole', () => {
    expect(told('Uno. Dos.', 'Uno. Nuevo. Dos.')).toEqual(['=', '+Nuevo. ', '=']);
    expect(told('Uno. Dos. Tres.', 'Uno. Tres.')).toEqual(['=', '-Dos. ', '=']);
  });

  it('is bounded', () => {
    const long = (word: string) => `${word} `.repeat(2000);
    expect(told(long('uno'), long('dos'))).toHaveLength(1);
  });
});

describe('what a course has translated before', () => {
  const memory = new SentenceMemory();
  memory.add([
    {
      source: 'Llame a la capital antes del mediodía.',
      target: 'Appelez la capitale avant midi.',
      path: 'a',
    },
    { source: 'Guarde la lista.', target: 'Gardez la liste.', path: 'b' },
    ...sentencePairs(
      { text: 'Uno dos. Tres cuatro.', locale: 'es' },
      { text: 'Un deux. Trois quatre.', locale: 'fr' },
    ).map((each) => ({ ...each, path: 'c' })),
  ]);

  it.each([
    ['the same words', 'Guarde la lista', ['Gardez la liste.'], 1],
    ['a sentence of a block', 'Tres cuatro.', ['Trois quatre.'], 1],
    ['nearly the same', 'Llame a la capital antes del anochecer.', ['Appelez la capitale avant midi.'], 0.86],
  ])('is found by %s', (_name, sentence, targets, likeness) => {
    const found = memory.find(sentence, 'x');
    expect(found.map(({ target }) => target)).toEqual(targets);
    expect(found[0]?.likeness).toBeCloseTo(likeness, 1);
  });

  it('is found where others say it, too, when the text that asks says it first', () => {
    const said = { source: 'Anote la hora.', target: 'Notez l’heure.' };
    const own = new SentenceMemory();
    own.add(['d', 'e', 'f'].map((path) => ({ ...said, path })));
    expect(own.find('Anote la hora.', 'd')).toEqual([{ ...said, path: 'e', likeness: 1 }]);
    expect(own.find('Anote la hora.', 'e')).toEqual([{ ...said, path: 'd', likeness: 1 }]);
    expect(own.find('Anote la hora.', 'x')).toEqual([{ ...said, path: 'd', likeness: 1 }]);
  });

  it('is not what the text itself says, nor what is only a little alike', () => {
    expect(memory.find('Guarde la lista.', 'b')).toEqual([]);
    expect(memory.find('Guarde silencio ante la prensa.', 'x')).toEqual([]);
    expect(memory.find('', 'x')).toEqual([]);
  });
});

describe('terms of the glossary', () => {
  const terms = glossaryTerms(
    '- { key: register, term: { es: padrón consular, fr: registre }, definition: { fr: Une liste. } }\n- { key: other, term: { es: aviso } }\n',
    'es',
    'fr',
  );

  it.each([
    ['Los padrones consulares', 1],
    ['El Padrón Consular.', 1],
    [':term[lista]{key=register}', 1],
    ['Un aviso del padrón', 0],
  ])('stand in "%s": %s', (text, count) => {
    expect(termsIn(text, terms)).toHaveLength(count);
  });

  it('are none of a glossary that cannot be read', () => {
    expect(glossaryTerms('- {', 'es', 'fr')).toEqual([]);
    expect(glossaryTerms(null, 'es', 'fr')).toEqual([]);
  });
});
