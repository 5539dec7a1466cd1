import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { strFromU8, unzipSync } from 'fflate';
import { deckOf, picturesOf, sessionDeckOf, type DeckMaterial } from './deck.ts';
import { deckPdf } from './deck-pdf.ts';
import { deckPptx } from './deck-pptx.ts';
import { setPictures } from './pictures.ts';

const hash = 'a'.repeat(64);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 46"><text x="2" y="20">Zona</text></svg>`;

const check = `<fieldset class="check" data-check="c1"><legend>¿Quién sale?</legend>
<label class="check-option"><input type="radio" name="check-c1" data-right="false"><span class="check-text">Nadie</span></label><p class="check-feedback" hidden>Espera.</p>
<label class="check-option"><input type="radio" name="check-c1" data-right="true"><span class="check-text">Quien pueda</span></label><p class="check-feedback" hidden>Pregunta.</p></fieldset>`;

const figure = `<figure class="figure"><img src="/media/${hash}/map.es.svg" alt="Tres &quot;zonas&quot;" loading="lazy"><figcaption>El mapa</figcaption></figure>`;

const material = (more: Partial<DeckMaterial['lessons'][number]> = {}): DeckMaterial => ({
  locale: 'es',
  courseTitle: 'Curso',
  module: { title: 'Planificar', summary: 'Un plan que se usa.', outcomes: ['Redactar un plan.'] },
  guideHtml:
    '<h2>Para qué</h2><p>Que se use.</p><h2>Preguntas</h2><ol><li>¿Quién firma?</li></ol><h2>Trampas</h2><p>Nombres.</p>',
  lessons: [
    {
      title: 'La célula',
      screens: [
        {
          title: 'Cinco funciones',
          html: '<p>Antes. Elija <strong>por alcance, no por cargo</strong> a quien avise <a class="cite" href="https://e.org">[OIM]</a>. Después.</p>',
        },
        { title: 'El mapa', html: figure },
        { title: 'Decida', html: check },
        { title: 'Turnos', html: '<table><tr><th>Turno</th></tr><tr><td>Noche</td></tr></table>' },
      ],
      planHtml: '<ul><li>Escriba las funciones.</li></ul>',
      sourcesHtml: '<ul class="sources"><li>Informe. OIM, 2020.</li></ul>',
      ...more,
    },
  ],
});

const titles = (given: DeckMaterial) => deckOf(given).slides.map(({ kind, title }) => [kind, title]);

describe('the slides of a module', () => {
  it('take title, outcomes, questions, points, drawings, tables, decisions, tasks and sources from the course', () => {
    expect(titles(material())).toEqual([
      ['opening', 'Planificar'],
      ['text', 'Al terminar, usted podrá'],
      ['text', 'Preguntas'],
      ['text', 'La célula'],
      ['figure', 'El mapa'],
      ['text', 'Decida'],
      ['table', 'Turnos'],
      ['text', 'Para su plan'],
      ['text', 'Fuentes'],
    ]);
  });

  it('show the sentence with the bold words of a screen, and keep what a decision costs for the speaker', () => {
    const { slides } = deckOf(material());
    const text = JSON.stringify(slides[3]);
    expect(text).toContain('Elija por alcance, no por cargo a quien avise.');
    expect(text).not.toContain('[OIM]');
    expect(JSON.stringify({ ...slides[5], notes: '' })).not.toContain('Espera.');
    expect(slides[5]?.notes).toContain('A – Espera.\nB ✓ Pregunta.');
    expect(slides[2]?.notes).toBe('Trampas\nNombres.');
  });

  it('spread what does not fit over slides of the same title, about as much on each', () => {
    const items = Array.from({ length: 9 }, (_, at) => `<li>Tarea ${at + 1}.</li>`).join('');
    const { slides } = deckOf(material({ planHtml: `<ul>${items}</ul>` }));
    const own = slides.filter(({ title }) => title === 'Para su plan');
    expect(own.map((slide) => (slide.kind === 'text' ? slide.blocks.length : 0))).toEqual([5, 4]);
  });

  it('name each source once, and need neither guide nor drawing', () => {
    const twice = material();
    const bare = { ...twice, guideHtml: '', lessons: [...twice.lessons, ...twice.lessons] };
    const sources = deckOf(bare).slides.filter(({ title }) => title === 'Fuentes');
    expect(JSON.stringify(sources).match(/Informe/g)).toHaveLength(1);
    expect(titles(bare).flat()).not.toContain('Preguntas');
  });
});

describe('the slides of a session', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => `<tr><td>${at + 8}:00</td><td>Leer</td></tr>`).join('');
  const session = (count: number) =>
    sessionDeckOf({
      ...material(),
      planTitle: 'Ruta C',
      title: 'Día 1',
      html: `<table><tr><th>Hora</th><th>Qué</th></tr>${rows(count)}</table>`,
    }).slides;

  it('open with what is done in it, and go through its lessons', () => {
    expect(session(3).map(({ kind, title }) => [kind, title])).toEqual([
      ['opening', 'Día 1'],
      ['table', 'Día 1'],
      ['text', 'La célula'],
      ['figure', 'El mapa'],
      ['text', 'Decida'],
      ['table', 'Turnos'],
      ['text', 'Para su plan'],
      ['text', 'Fuentes'],
    ]);
  });

  it('spread a long day over slides, its headings on each', () => {
    const tables = session(9).flatMap((slide) => (slide.kind === 'table' ? [slide.table] : []));
    expect(tables.map(({ rows: all }) => all.length)).toEqual([6, 5, 2]);
    expect(JSON.stringify(tables[1]?.rows[0])).toContain('Hora');
  });
});

describe('the files of a deck', () => {
  const deck = deckOf(material());
  const pictures = () => setPictures([[hash, Buffer.from(svg)]]);

  it('are a PDF whose drawings have alternative texts', async () => {
    expect(picturesOf(deck)).toEqual([hash]);
    const bytes = await deckPdf(deck, await pictures());
    const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
    expect(pdf.numPages).toBe(deck.slides.length);
    const page = await pdf.getPage(5);
    expect(page.view.slice(2)).toEqual([720, 405]);
    expect(JSON.stringify(await page.getStructTree())).toContain('Tres \\"zonas\\"');
  });

  it('are a presentation with real titles, notes of the speaker and alternative texts', async () => {
    const files = unzipSync(await deckPptx(deck, await pictures()));
    const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    expect(Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(
      deck.slides.length,
    );
    expect(read('ppt/slides/slide4.xml')).toMatch(/type="title"[\s\S]*La célula/);
    expect(read('ppt/slides/slide5.xml')).toContain('Tres &quot;zonas&quot;');
    expect(read('ppt/notesSlides/notesSlide6.xml')).toContain('Pregunta.');
    expect(read('docProps/core.xml')).toContain('<dc:creator>Campus MICIC</dc:creator>');
  });

  it('say in words what a drawing shows that is not there', async () => {
    const pdf = await deckPdf(deck, new Map());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const files = unzipSync(await deckPptx(deck, new Map()));
    expect(strFromU8(files['ppt/slides/slide5.xml'] ?? new Uint8Array())).toContain('Tres');
  });
});
