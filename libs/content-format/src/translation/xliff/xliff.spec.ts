import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { blockStates, cutText, type KnownTranslation } from '../translation.ts';
import { type ExchangedText, matchUnits, readXliff, writeXliff, type XliffText } from './xliff.ts';

const source = `---
title: Lección
---

## Aquí

Llame **hoy** a :term[la capital]{key=capital} :cite[S1] & espere.

- Guarde la [lista](https://example.org/es).

::figure[Mapa]{src=media/a.svg alt="Un <mapa>"}
`;
const target = source
  .replace('Lección', 'Leçon')
  .replace('Aquí', 'Ici')
  .replace('Llame **hoy** a :term[la capital]', 'Appelez **ce jour** :term[la capitale]')
  .replace('& espere', '& attendez')
  .replace('Guarde la [lista](https://example.org/es)', 'Gardez la [liste](https://example.org/fr)')
  .replace('Mapa', 'Carte')
  .replace('Un <mapa>', 'Une <carte>');

const path = 'modules/01/lessons/01/fr.md';

const exchanged = (
  it: { source?: string; target?: string | null; base?: string | null; known?: KnownTranslation[] } = {},
): ExchangedText => {
  const [one, other] = [
    cutText(it.source ?? source),
    it.target === null ? null : cutText(it.target ?? target),
  ];
  const base = it.base === undefined ? cutText(source) : it.base === null ? null : cutText(it.base);
  return {
    path,
    source: one,
    target: other,
    blocks: blockStates({ source: one, target: other, base, known: it.known ?? [] }),
  };
};
const bytes = (text: string) => new TextEncoder().encode(text);
const readBack = (xml: string): XliffText[] => {
  const read = readXliff(bytes(xml), 'es', 'fr');
  if ('fault' in read) throw new Error(`${read.fault} ${read.place}`);
  return read.texts;
};
const matched = (xml: string, text = exchanged()) => {
  const [only] = readBack(xml);
  if (!only) throw new Error('no text');
  return matchUnits(only, text);
};
const changing = (was: string | RegExp, is: string, text = exchanged()) =>
  matched(writeXliff([exchanged()], 'es', 'fr').replace(was, is), text).find(
    ({ after, before, refusal, becomes }) => refusal !== null || becomes !== null || after !== before,
  );

describe('a text for an outside translator', () => {
  it('has a unit for each block, its state, and codes for what is not words', () => {
    const xml = writeXliff(
      [exchanged({ known: [{ source: 'Aquí', target: 'Ici', state: 'reviewed' }] })],
      'es',
      'fr',
    );
    expect(xml).toContain('srcLang="es" trgLang="fr"');
    expect(xml).toContain('original="modules/01/lessons/01/fr.md"');
    expect(xml).toMatch(
      /<unit id="b1">[\s\S]*?<segment state="reviewed">\s*<source xml:space="preserve">Aquí</,
    );
    expect(xml).toMatch(
      /<source xml:space="preserve">Llame <pc id="1"[^>]*>hoy<\/pc> a <pc id="2"[^>]*>la capital<\/pc> <ph id="3"[^>]*\/> &amp; espere\.</,
    );
    expect(xml).toContain('<data id="d3">:cite[S1]</data>');
    expect(xml).toContain('alt</note>');
  });

  it('has no translation where there is none, and says what changed', () => {
    expect(writeXliff([exchanged({ target: null })], 'es', 'fr')).not.toContain('<target');
    const changed = writeXliff([exchanged({ source: source.replace('Aquí', 'Allí') })], 'es', 'fr');
    expect(changed).toContain('<note category="changed-from">Aquí</note>');
    expect(changed).toContain('state="initial" subState="campus:changed"');
  });

  it('is XML, whatever was pasted into it unseen, and is known again', () => {
    const [one, other] = [source, target].map((text) => text.replace('& ', '\u000b& \u0085\ufffe'));
    const text = exchanged({ source: one, target: other, base: one });
    const xml = writeXliff([text], 'es', 'fr');
    expect(xml).not.toMatch(/(?![\t\n])\p{Cc}|\ufffe/u);
    const units = matched(xml.replace('>Ici<', '>Par ici<'), text);
    expect(units.map(({ refusal }) => refusal)).toEqual(units.map(() => null));
    expect(units.filter(({ before, after }) => before !== after)).toMatchObject([{ after: 'Par ici' }]);
  });

  it('comes back as it went, whatever a text holds', () => {
    const course = join(import.meta.dirname, '../../../../../content');
    const paths = readdirSync(course, { recursive: true, encoding: 'utf8' })
      .filter((each) => /[/.]es\.md$/.test(each) && !each.includes('/media/'))
      .sort();
    for (const each of paths.filter((_, nth) => nth % 6 === 0)) {
      const one = readFileSync(join(course, each), 'utf8');
      const other = readFileSync(join(course, each.replace(/es\.md$/, 'fr.md')), 'utf8');
      const text = exchanged({ source: one, target: other, base: one });
      const units = matched(writeXliff([text], 'es', 'fr'), text);
      expect(units.length).toBeGreaterThan(0);
      for (const unit of units) {
        expect(unit.refusal).toBeNull();
        expect(unit.after).toBe(unit.before);
        expect(unit.becomes).toBeNull();
      }
    }
  });
});

describe('a translation that comes back', () => {
  it('shows what it would change, before anything is written', () => {
    expect(changing('>Ici<', '>Par ici<')).toMatchObject({
      before: 'Ici',
      after: 'Par ici',
      becomes: 'draft',
      pair: { source: 1, target: 1 },
    });
  });

  it('keeps the codes of today, wherever the translator put them', () => {
    const unit = changing(
      /(<target[^>]*>)Appelez (<pc id="1"[^>]*>)ce jour<\/pc> (<pc id="2"[^>]*>)la capitale<\/pc> (<ph[^>]*\/>)/,
      '$1$4 $3La capitale</pc>, $2aujourd’hui</pc>',
    );
    expect(unit?.after).toBe(':cite[S1] :term[La capitale]{key=capital}, **aujourd’hui** & attendez.');
  });

  it('keeps a link of its own language', () => {
    expect(changing('Gardez la', 'Conservez la')?.after).toBe(
      'Conservez la [liste](https://example.org/fr).',
    );
  });

  it('may be cut into segments', () => {
    const cut =
      '<source>Aquí</source><target>Par </target></segment><ignorable><source></source><target> </target></ignorable><segment state="translated"><source></source><target>ici</target>';
    expect(
      changing(
        /<source xml:space="preserve">Aquí<\/source>\s*<target xml:space="preserve">Ici<\/target>/,
        cut,
      ),
    ).toMatchObject({
      after: 'Par  ici',
    });
  });

  it.each<[string, string | RegExp, string, object]>([
    [
      'reviewed outside',
      /state="translated">(\s*<source[^>]*>Aquí)/,
      'state="final">$1',
      { after: 'Ici', becomes: 'reviewed' },
    ],
    ['a source that is another today', '>Aquí<', '>Acá<', { refusal: 'SOURCE_CHANGED', pair: null }],
    ['a unit nobody knows', 'id="b1"', 'id="b999"', { refusal: null }],
    ['a unit of another system', /id="b1"([\s\S]*?)>Aquí</, 'id="x"$1>Aquí<', { refusal: 'UNKNOWN_UNIT' }],
    [
      'a code that is missing',
      /<ph id="3"[^>]*\/>(?= &amp; attendez)/,
      '',
      { refusal: 'CODES_DAMAGED', after: null },
    ],
    [
      'a code that stands there twice',
      /(<ph id="3"[^>]*\/>)(?= &amp; attendez)/,
      '$1$1',
      { refusal: 'CODES_DAMAGED' },
    ],
    [
      'a code that is none of it',
      /<ph id="3"([^>]*\/>)(?= &amp; attendez)/,
      '<ph id="7"$1',
      { refusal: 'CODES_DAMAGED' },
    ],
    ['markup of its own', '>Ici<', '><cp hex="001A"/>Ici<', { refusal: 'CODES_DAMAGED' }],
    ['a list where there was a line', 'Gardez la', '- Gardez la', { refusal: 'WORDS_INVALID' }],
  ])('with %s', (_name, was, is, told) => {
    const unit = changing(was, is);
    if ('refusal' in told && told.refusal === null) expect(unit).toBeUndefined();
    else expect(unit).toMatchObject(told);
  });

  it('is found where its block stands today, and a unit that comes twice has no second place', () => {
    const units = /<unit id="b1"[\s\S]*?<\/unit>\s*/;
    const xml = writeXliff([exchanged()], 'es', 'fr').replace('>Ici<', '>Par ici<');
    const more = exchanged({
      source: source.replace('## Aquí', 'Antes.\n\n## Aquí'),
      target: target.replace('## Ici', 'Avant.\n\n## Ici'),
    });
    expect(matched(xml, more).find(({ after }) => after === 'Par ici')).toMatchObject({
      id: 'b1',
      pair: { source: 2, target: 2 },
    });
    const twice = matched(xml.replace(units, (unit) => unit + unit)).filter(({ id }) => id === 'b1');
    expect(twice.map(({ refusal }) => refusal)).toEqual([null, 'SOURCE_CHANGED']);
  });

  it('has no place where the translation lacks the block', () => {
    const text = exchanged({ target: null });
    expect(matched(writeXliff([exchanged()], 'es', 'fr'), text)[0]).toMatchObject({ refusal: 'NO_BLOCK' });
  });
});

describe('a file is not read', () => {
  const xml = writeXliff([exchanged()], 'es', 'fr');
  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><xliff version="2.1" srcLang="es" trgLang="fr">&b;</xliff>`;

  it.each<[string, Uint8Array, string]>([
    ['without bytes', new Uint8Array(), 'FILE_EMPTY'],
    ['of another language', bytes(xml.replace('trgLang="fr"', 'trgLang="en"')), 'OTHER_LANGUAGE'],
    ['without a language', bytes(xml.replace('trgLang="fr"', '')), 'OTHER_LANGUAGE'],
    ['of XLIFF 1.2', bytes('<xliff version="1.2"/>'), 'NOT_XLIFF'],
    ['of other XML', bytes('<tmx/>'), 'NOT_XLIFF'],
    ['that ends too early', bytes(xml.slice(0, -20)), 'NOT_XML'],
    ['of no XML', bytes('hola'), 'NOT_XML'],
    ['of no text', new Uint8Array([80, 75, 3, 4, 0, 0]), 'NOT_TEXT'],
    ['with entities that grow', bytes(laughs), 'XML_ENTITIES'],
    [
      'with an entity of another file',
      bytes(laughs.replace('"ha"', 'SYSTEM "file:///etc/passwd"')),
      'XML_ENTITIES',
    ],
    ['with an entity nobody declared', bytes(xml.replace('Ici', '&xxe;')), 'NOT_XML'],
    ['that is nested without end', bytes(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`), 'XML_LARGE'],
    ['that is huge', new Uint8Array(16 * 1024 * 1024 + 1).fill(32), 'FILE_LARGE'],
  ])('%s', (_name, given, fault) => {
    expect(readXliff(given, 'es', 'fr')).toMatchObject({ fault });
  });

  it('nor anything but a regional form of the language', () => {
    expect('texts' in readXliff(bytes(xml.replace('trgLang="fr"', 'trgLang="fr-CA"')), 'es', 'fr')).toBe(
      true,
    );
  });
});
