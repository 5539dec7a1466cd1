import { describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { unpack } from '@campus/platform/documents/unpack.fixture.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { planDocx } from './plan-docx.ts';
import type { PlanPrint } from './plan-print.ts';
import { notedFixture, planFixture, twoTextsFixture, writtenFixture } from './plan.fixture.ts';

interface Paragraph {
  style: string | null;
  text: string;
}

/** Paragraphs in order, and how many there are of each element. */
function readDocument(xml: string) {
  const paragraphs: Paragraph[] = [];
  const counts = new Map<string, number>();
  const parser = new SaxesParser();
  let isText = false;
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const last = paragraphs.at(-1);
    if (name === 'w:p') paragraphs.push({ style: null, text: '' });
    if (name === 'w:pStyle' && last) last.style = String(attributes['w:val']);
    if (name === 'w:br' && last) last.text += '\n';
    isText = name === 'w:t';
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
  });
  parser.on('text', (text) => {
    const last = paragraphs.at(-1);
    if (isText && last) last.text += text;
  });
  parser.write(xml).close();
  return { paragraphs, count: (name: string) => counts.get(name) ?? 0 };
}

async function read(plan: PlanPrint, paper: Paper = 'a4') {
  const parts = await unpack(await planDocx(plan, paper));
  const part = (name: string) => parts.get(name) ?? '';
  return { part, parts, ...readDocument(part('word/document.xml')) };
}

describe('the plan as a document to go on working in', () => {
  it('has real headings: the title, each part and annex, each field', async () => {
    const plan = planFixture();
    const { paragraphs } = await read(plan);
    const styled = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);
    expect(styled('Title')).toEqual(['Plan de contingencia consular']);
    expect(styled('Heading1')).toEqual([
      ...plan.parts.map(({ key, title }) => `Parte ${key}. ${title}`),
      ...plan.annexes.map(({ key, title }) => `Anexo ${key}. ${title}`),
    ]);
    expect(styled('Heading2')).toHaveLength(25);
  });

  it('keeps the lines of a text, and every accent', async () => {
    const { paragraphs } = await read(planFixture());
    expect(paragraphs.map(({ text }) => text)).toContain(
      'Ciclones, de junio a noviembre.\nSismos, todo el año.\n\nInundación del río Samalá & caminos cortados: œuvre, façade, ¿cuándo?',
    );
  });

  it.each([
    ['es', 'Otro texto, escrito en otro dispositivo (22 de noviembre de 2026), aún por decidir'],
    ['en', 'Another text, written on another device (22 November 2026), not decided yet'],
    ['fr', 'Autre texte, écrit sur un autre appareil (22 novembre 2026), en attente de votre choix'],
  ] as const)('says that a field has two texts until its author decides, in %s', async (locale, about) => {
    const texts = async (isDecided: boolean) =>
      (await read(twoTextsFixture(locale, isDecided))).paragraphs.map(({ text }) => text);
    const undecided = await texts(false);
    const mine = undecided.indexOf('La cónsul, de lunes a jueves');
    expect(undecided.slice(mine + 1, mine + 3)).toEqual([about, 'El vicecónsul, los fines de semana']);
    const decided = await texts(true);
    expect(decided).toContain('La cónsul, de lunes a jueves');
    expect(decided.join(' ')).not.toMatch(/vicecónsul|dispositivo|device|appareil/);
  });

  it('has the facts of the cover and the forms as real tables, headers marked', async () => {
    const { count, part } = await read(planFixture());
    expect(count('w:tbl')).toBe(3);
    expect(count('w:tr')).toBe(5 + 2 * 31);
    expect(part('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(2);
  });

  it('leaves what is empty to be filled in', async () => {
    const { paragraphs } = await read(planFixture());
    expect(paragraphs.filter(({ text }) => text.startsWith('Por completar'))).toHaveLength(13);
  });

  it('has a cover: the State, the title, the post, what it is, and the warning', async () => {
    const plan = planFixture();
    const { paragraphs } = await read(plan);
    const cover = paragraphs.slice(
      0,
      paragraphs.findIndex(({ text }) => text === 'Contenido'),
    );
    expect(cover.slice(0, 3).map(({ text }) => text)).toEqual([
      'México',
      'Plan de contingencia consular',
      'Quetzaltenango, Guatemala',
    ]);
    const words = cover.map(({ text }) => text);
    for (const fact of [
      'Ana Lucía Hernández',
      '24 de noviembre de 2026 (GMT-6)',
      '12 de 25 campos',
      plan.warning,
    ])
      expect(words).toContain(fact);
  });

  it('numbers every page, and contents that say on which each part is', async () => {
    const plan = planFixture();
    const { part, parts } = await read(plan);
    const feet = [...parts.keys()].filter((name) => /word\/footer\d/.test(name)).map(part);
    expect(feet).toHaveLength(2);
    for (const foot of feet) expect(foot).toMatch(/PAGE[\s\S]*NUMPAGES/);
    const xml = part('word/document.xml');
    expect(xml).toMatch(/instrText[^>]*>\s*TOC/);
    expect(xml).not.toContain('w:dirty="true"');
    const contents = [...xml.matchAll(/<w:hyperlink[\s\S]*?<\/w:hyperlink>/g)].map(([link]) =>
      [...link.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(' '),
    );
    expect(contents).toHaveLength(19);
    for (const line of contents) expect(line).toMatch(/^(Parte|Anexo) \w\. .+ \d+$/);
  });

  it('holds only what is written, a line for a part without text, and no crumb of the course', async () => {
    const { paragraphs, count } = await read(writtenFixture());
    const words = paragraphs.map(({ text }) => text);
    expect(words.filter((text) => text.startsWith('Por completar'))).toEqual([]);
    expect(words.filter((text) => text === 'Todavía no se ha escrito nada en esta parte.')).toHaveLength(1);
    expect(words.filter((text) => text.startsWith('Anexo') && text.includes('enlace'))).toEqual([]);
    expect(words.join(' ')).not.toContain('Hoja de trabajo');
    expect(words).toContain('1,200\u00a0personas');
    expect(words).toContain('12 de 25 campos');
    expect(count('w:tbl')).toBe(1);
  });

  it('ends with what its author noted in the course, where that is asked for', async () => {
    const { paragraphs } = await read(notedFixture());
    const words = paragraphs.map(({ text }) => text);
    const annex = paragraphs.findIndex(
      ({ style, text }) => style === 'Heading1' && text === 'Anexo personal. Notas y marcadores',
    );
    expect(words.slice(annex + 2)).toEqual([
      'Lección a',
      'Antes de la crisis',
      'El mapa de riesgos · 23 de noviembre de 2026',
      'Preguntar por el puente\ndel río Samalá',
      'Toda la lección · 23 de noviembre de 2026',
      'Marcador',
      'Lección b',
      'Antes de la crisis',
      '23 de noviembre de 2026',
      'Llamar a la CONRED',
      'La primera hora',
      'Antes de la crisis',
      'Tarjeta de campo · 23 de noviembre de 2026',
      'Plastificar esta',
      'Padrón consular',
      'Glosario',
      '23 de noviembre de 2026',
      'Pedirlo',
    ]);
    expect(
      (await read(writtenFixture())).paragraphs.filter(({ text }) => text.includes('marcadores')),
    ).toEqual([]);
  });

  it.each([
    ['a4', 'w:w="11906" w:h="16838"'],
    ['letter', 'w:w="12240" w:h="15840"'],
  ] as const)('is made for %s', async (paper, size) => {
    expect((await read(planFixture(), paper)).part('word/document.xml')).toContain(size);
  });

  it.each([
    ['en', 'en-GB', 'Annex B.'],
    ['fr', 'fr-FR', 'Annexe B.'],
  ] as const)('speaks %s, and is checked for spelling in it', async (locale, spelling, words) => {
    const { part, paragraphs } = await read(planFixture(locale));
    expect(part('word/styles.xml')).toContain(`w:val="${spelling}"`);
    expect(paragraphs.some(({ text }) => text.startsWith(words))).toBe(true);
  });
});
