import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { unpack } from '@campus/platform/documents/unpack.fixture.ts';
import { type FigureData, type PartData } from '../counting/figures-data.ts';
import { writeFigures, type FigureFormat } from './figures-files.ts';
import { type FiguresFound } from '../figures-reading.ts';

const known = (indicator: FigureData['indicator'], value: number, of: number | null = null): FigureData => ({
  indicator,
  state: 'known',
  value,
  of,
  note: null,
});
const countries = [
  'MX',
  'CR',
  'GT',
  'SV',
  'HN',
  'NI',
  'PA',
  'DO',
  'BZ',
  'HT',
  'CA',
  'US',
  'CO',
  'EC',
  'PE',
  'BO',
  'CL',
  'AR',
  'UY',
  'PY',
  'BR',
  'JM',
  'TT',
  'CU',
  'GY',
  'SR',
];
const part = (key: string, i: number): PartData => ({
  key,
  label: null,
  isHidden: i === 0,
  values: i === 0 ? [null, null] : [10 + i, 5 + i],
});

const found: FiguresFound = {
  scope: 'programme',
  subjectId: 'programme-1',
  title: { es: 'Programa regional', en: 'Regional programme', fr: 'Programme régional' },
  period: { from: '2025-01-01', to: '2025-03-31' },
  isExact: false,
  countries: null,
  reportId: null,
  keptAt: null,
  isSettled: true,
  maySubmit: false,
  data: {
    figures: [
      known('enrolled', 214),
      { indicator: 'started', state: 'too_few', value: null, of: null, note: null },
      known('completed', 160),
      known('completion_rate', 74.8, 214),
      known('people_trained', 158),
      known('pre_mean', 50.2, 140),
      known('post_mean', 81.5, 140),
      known('post_reached', 88, 140),
      known('hours_delivered', 1204.5),
      { indicator: 'exercised_6', state: 'no_data', value: null, of: null, note: null },
      known('turnover_12', 12, 60),
      known('gain_mean', 31.3, 140),
      known('attendance_rate', 86, 200),
      known('satisfaction', 4.4, 150),
      known('theme_time', 40),
      known('theme_practice', 25),
      known('theme_language', 0),
    ],
    breakdowns: [
      { dimension: 'country', columns: ['enrolled', 'completed'], leftOut: [], parts: countries.map(part) },
    ],
    table: null,
    acknowledgements: [
      {
        es: 'Con el apoyo de un donante.',
        en: 'With the support of a donor.',
        fr: 'Avec l’appui d’un bailleur.',
      },
    ],
  },
};

async function readDocx(locale: 'es' | 'en' | 'fr') {
  const parts = await unpack(Buffer.from(await writeFigures(found, 'docx', locale)));
  const xml = parts.get('word/document.xml') ?? '';
  const textOf = (piece: string) =>
    [...piece.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text ?? '').join('');
  const headings = [
    ...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="(Title|Heading\d)"\/>(?:(?!<\/w:p>).)*<\/w:p>/gs),
  ];
  return {
    xml,
    styles: parts.get('word/styles.xml') ?? '',
    headings: headings.map(([piece, style]) => [style, textOf(piece)]),
    rows: [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
    ),
  };
}

async function readPdf(format: FigureFormat, locale: 'es' | 'en' | 'fr') {
  const bytes = await writeFigures(found, format, locale);
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const [, , width = 0, height = 0] = page.view;
  return {
    pages: pdf.numPages,
    size: [Math.round(width), Math.round(height)],
    text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    isWithin: items.every((item) => !('str' in item) || ((item.transform as number[])[5] ?? 0) > 30),
  };
}

describe('figures as a document', () => {
  it('have real headings, and tables whose headings stand again on each page', async () => {
    const { headings, rows, xml } = await readDocx('es');
    expect(headings).toEqual([
      ['Title', 'Programa regional'],
      ['Heading1', 'Cifras'],
      ['Heading1', 'Desgloses'],
      ['Heading2', 'País'],
      ['Heading1', 'Definiciones'],
    ]);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(rows).toContainEqual(['Inscripciones', '214', 'inscripciones', '', '']);
  });

  it('say no more than the screen: what is hidden or told of too few has no number', async () => {
    const { rows } = await readDocx('es');
    expect(rows).toContainEqual(['México', 'Oculto', 'Oculto']);
    expect(rows.find(([name]) => name === 'Comenzaron')?.[1]).toBe('');
  });

  it.each([
    ['es', 'es-MX', 'Con el apoyo de un donante.'],
    ['en', 'en-GB', 'With the support of a donor.'],
    ['fr', 'fr-FR', 'Avec l’appui d’un bailleur.'],
  ] as const)(
    'speak %s, are checked for spelling in it and thank the donors',
    async (locale, spelling, line) => {
      const { styles, xml } = await readDocx(locale);
      expect(styles).toContain(`w:val="${spelling}"`);
      expect(xml).toContain(line);
    },
  );
});

describe('the page for those who decide', () => {
  it.each([
    ['es', 'Con el apoyo de un donante.', 'más, en el informe completo'],
    ['en', 'With the support of a donor.', 'more, in the whole report'],
    ['fr', 'Avec l’appui d’un bailleur.', 'de plus, dans le rapport complet'],
  ] as const)('is one page, nothing of it cut, in %s', async (locale, line, more) => {
    const { pages, text, size, isWithin } = await readPdf('page', locale);
    expect([pages, size, isWithin]).toEqual([1, [595, 842], true]);
    for (const words of ['158', '160', line, more]) expect(text).toContain(words);
  });

  it('tells the headlines with what they may be held against, one breakdown, and the themes most wrote about', async () => {
    const { text } = await readPdf('page', 'en');
    for (const words of [
      'People trained',
      '300 in six countries',
      '70%',
      'Country',
      'time (40)',
      'practice and simulations (25)',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('language');
  });

  it.each([
    ['es', '74.8 %', '1,204.5 h'],
    ['en', '74.8%', '1,204.5 h'],
    ['fr', '74,8 %', '1 204,5 h'],
  ] as const)('writes numbers as the campus does in %s', async (locale, share, hours) => {
    const text = (await readPdf('page', locale)).text.replaceAll(/\s+/g, ' ');
    for (const words of [share, hours]) expect(text).toContain(words);
    const { rows } = await readDocx(locale);
    expect(rows.map(([, value = '']) => `${value.replaceAll(/\s/g, ' ')} h`)).toContain(hours);
  });

  it('is made for Letter too', async () => {
    expect((await readPdf('page-letter', 'en')).size).toEqual([612, 792]);
  });
});
