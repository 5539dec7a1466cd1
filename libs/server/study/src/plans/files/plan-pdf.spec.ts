import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { planPdf } from './plan-pdf.ts';
import { toPrint, type PlanPrint } from './plan-print.ts';
import { notedFixture, planFixture, twoTextsFixture, writtenFixture } from './plan.fixture.ts';

interface Node {
  role?: string;
  type?: string;
  children?: Node[];
}

const hasContent = (node: Node): boolean => node.type === 'content' || (node.children ?? []).some(hasContent);

/** The tags of a page's elements; an element continued from another page is listed without content. */
const roles = (node: Node): string[] =>
  hasContent(node) ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(roles)] : [];

async function read(plan: PlanPrint, paper: Paper = 'a4') {
  const bytes = await planPdf(plan, paper);
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages: { text: string; roles: string[]; size: number[] }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push({
      text: items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
      roles: roles((await page.getStructTree()) as Node),
      size: page.view.slice(2).map(Math.round),
    });
  }
  const { info } = await pdf.getMetadata();
  return {
    bytes,
    pages,
    info,
    outline: await pdf.getOutline(),
    text: pages.map(({ text }) => text).join(' '),
  };
}

describe('the plan as a PDF', () => {
  it('holds only what is written: no blank line, no form, no crumb of the course', async () => {
    const short = writtenFixture();
    const { text, pages } = await read(short);
    for (const { fields } of [...short.parts, ...short.annexes])
      for (const { label } of fields) expect(text).toContain(label);
    expect(text).not.toMatch(/Por completar|Hoja de trabajo|Núcleo|Lista de personas de enlace/);
    expect(text.match(/Todavía no se ha escrito nada en esta parte\./g)).toHaveLength(1);
    expect(text).toContain('1,200 personas');
    expect(text).toContain('12 de 25 campos');
    expect(pages.length).toBeLessThan(7);
    expect((await read(planFixture())).pages.length).toBeGreaterThan(12);
  });

  it.each([
    ['es', 'Otro texto, escrito en otro dispositivo (22 de noviembre de 2026), aún por decidir'],
    ['en', 'Another text, written on another device (22 November 2026), not decided yet'],
    ['fr', 'Autre texte, écrit sur un autre appareil (22 novembre 2026), en attente de votre choix'],
  ] as const)('says that a field has two texts until its author decides, in %s', async (locale, about) => {
    const { text } = await read(twoTextsFixture(locale, false));
    expect(text).toContain('La cónsul, de lunes a jueves');
    expect(text.indexOf('El vicecónsul')).toBeGreaterThan(text.indexOf(about));
    expect(text).toContain(about);
    const decided = await read(twoTextsFixture(locale, true));
    expect(decided.text).toContain('La cónsul, de lunes a jueves');
    expect(decided.text).not.toContain('vicecónsul');
    expect(decided.text).not.toContain(about);
  });

  it('has every day of its cover on the clocks of its author', async () => {
    const evening = { ...writtenFixture(), changedAt: new Date('2026-11-24T03:00:00Z') };
    const [cover] = (await read(evening)).pages.map(({ text }) => text);
    expect(cover).toContain('Último cambio 23 de noviembre de 2026');
    expect(cover).toContain('Fecha de esta copia 24 de noviembre de 2026 (GMT-6)');
  });

  it('has a cover, then its contents with the page of each part', async () => {
    const { pages } = await read(writtenFixture());
    const [cover, contents] = pages.map(({ text }) => text);
    for (const words of ['México', 'Quetzaltenango, Guatemala', 'Ana Lucía Hernández', 'Último cambio'])
      expect(cover).toContain(words);
    expect(cover).not.toContain('Contenido');
    expect(contents).toContain('Contenido');
    expect(contents).toMatch(/Parte 1\. La representación y sus contactos 3/);
    const annex = pages.findIndex(({ text }) => text.includes('Guardia → jefatura → zonas'));
    expect(contents).toContain(`Anexo A. Árbol de contactos ${annex + 1}`);
  });

  it('holds every part, annex, field and text, with every accent', async () => {
    const plan = planFixture();
    const { text, outline } = await read(plan);
    for (const section of [...plan.parts, ...plan.annexes]) {
      expect(text).toContain(`${section.key}. ${section.title}`);
      for (const { label } of section.fields) expect(text).toContain(label);
    }
    expect(text).toContain('Inundación del río Samalá & caminos cortados: œuvre, façade, ¿cuándo?');
    expect(outline.map(({ title }) => title)).toHaveLength(19);
  });

  it('begins each part with its core, marked, and counts it by itself', async () => {
    const whole = planFixture();
    const isCore = ({ fieldId }: { fieldId: string }) => fieldId.endsWith('-number');
    const marked = whole.parts.map((part) => ({
      ...part,
      fields: part.fields
        .map((field) => ({ ...field, isCore: isCore(field) }))
        .sort((a, b) => Number(b.isCore) - Number(a.isCore)),
    }));
    const plan = toPrint({ ...whole, parts: marked }, true);
    expect(plan.counts.core.total).toBe(8);
    const { text } = await read(plan);
    expect(text).toContain(`${plan.counts.core.filled} de 8 campos del núcleo; 12 de 25 en total`);
    expect(text).toMatch(/Núcleo Personas en la zona costera/);
    expect(text).toMatch(/Otros campos ¿Qué peligros/);
    expect((await read(whole)).text).not.toMatch(/Núcleo|Otros campos|núcleo/);
  });

  it('says where it comes from, against what it warns, and on every page which of how many', async () => {
    const plan = planFixture();
    const { pages } = await read(plan);
    for (const words of [
      plan.title,
      plan.warning,
      'Quetzaltenango',
      'Guatemala',
      'México',
      '24 de noviembre de 2026',
      '12 de 25',
    ]) {
      expect(pages[0]?.text).toContain(words);
    }
    pages.forEach(({ text }, index) => expect(text).toContain(`Página ${index + 1} de ${pages.length}`));
  });

  it('leaves what is empty to be filled in, and tells a day in words', async () => {
    const { text } = await read(planFixture());
    expect(text.match(/Por completar/g)).toHaveLength(13);
    expect(text).toContain('14 de marzo de 2026');
    expect(text).toContain('Todavía no se ha escrito nada en esta parte.');
  });

  it('ends with what its author noted in the course, where that is asked for', async () => {
    const { pages, outline, text } = await read(notedFixture());
    const last = pages.at(-1)?.text ?? '';
    expect(last).toMatch(
      /Lección a Antes de la crisis El mapa de riesgos · 23 de noviembre de 2026 Preguntar/,
    );
    expect(last).toMatch(/Toda la lección · 23 de noviembre de 2026 Marcador/);
    expect(last).toMatch(
      /La primera hora Antes de la crisis Tarjeta de campo · 23 de noviembre de 2026 Plas/,
    );
    expect(last).toMatch(/Padrón consular Glosario 23 de noviembre de 2026 Pedirlo/);
    expect(outline.at(-1)?.title).toBe('Anexo personal. Notas y marcadores');
    expect(pages[1]?.text).toContain(`Anexo personal. Notas y marcadores ${pages.length}`);
    expect(text).toContain('No forman parte del plan.');
    expect((await read(writtenFixture())).text).not.toContain('marcadores');
  });

  it('is tagged: headings, lists, tables, contents', async () => {
    const { pages, info } = await read(planFixture());
    const all = pages.flatMap((page) => page.roles);
    expect(new Set(all)).toEqual(
      new Set([
        'Root',
        'H1',
        'H2',
        'H3',
        'P',
        'L',
        'LI',
        'Lbl',
        'LBody',
        'Table',
        'TR',
        'TH',
        'TD',
        'TOC',
        'TOCI',
        'Link',
      ]),
    );
    expect(info).toMatchObject({ Title: 'Plan de contingencia consular', Language: 'es' });
  });

  it('repeats the header of a form on every page it reaches, for the eye only', async () => {
    const { pages } = await read(planFixture());
    const reached = pages.filter(({ text }) => text.includes('Personas en la zona Última prueba'));
    expect(reached).toHaveLength(4);
    expect(pages.flatMap((page) => page.roles).filter((role) => role === 'TH')).toHaveLength(10);
  });

  it('embeds its fonts', async () => {
    const { bytes } = await read(planFixture());
    const text = bytes.toString('latin1');
    expect(text.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/\/BaseFont\s*\/(Helvetica|Times|Courier)/);
  });

  it.each([
    ['a4', [595, 842]],
    ['letter', [612, 792]],
  ] as const)('fits %s', async (paper, size) => {
    const { pages } = await read(planFixture(), paper);
    expect(new Set(pages.map((page) => page.size.join()))).toEqual(new Set([size.join()]));
  });

  it.each([
    ['en', 'Page 1 of', 'To be filled in', 'Annex B.'],
    ['fr', 'Page 1 sur', 'À compléter', 'Annexe B.'],
  ] as const)('speaks %s', async (locale, ...words) => {
    const { text } = await read(planFixture(locale));
    for (const word of words) expect(text).toContain(word);
  });

  it('takes the longest texts there can be', async () => {
    const plan = planFixture();
    const long = 'Palabra larguísima '.repeat(105).trim();
    const parts = plan.parts.map((part) => ({
      ...part,
      fields: part.fields.map((field) => ({ ...field, kind: 'long' as const, value: long })),
    }));
    const { text, pages } = await read({ ...plan, parts });
    expect(text.match(/larguísima/g)).toHaveLength(24 * 105);
    expect(pages.length).toBeLessThan(40);
  });
});
