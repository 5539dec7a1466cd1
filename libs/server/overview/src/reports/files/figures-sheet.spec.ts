import { describe, expect, it } from '@jest/globals';
import { readTable } from '@campus/tabular';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writeFigures } from './figures-files.ts';
import { type FiguresFound } from '../figures-reading.ts';

const line = {
  es: 'Con el apoyo de quien lo financia.',
  en: 'Paid for by a donor.',
  fr: 'Avec l’appui d’un bailleur.',
};

const found: FiguresFound = {
  scope: 'programme',
  subjectId: 'programme-1',
  title: { es: 'Programa', en: 'Programme', fr: 'Programme' },
  period: { from: '2025-01-01', to: '2025-03-31' },
  isExact: true,
  countries: null,
  reportId: null,
  keptAt: null,
  isSettled: true,
  maySubmit: false,
  data: {
    figures: [
      { indicator: 'enrolled', state: 'known', value: 20, of: null, note: null },
      { indicator: 'plans_approved', state: 'not_collected', value: null, of: null, note: null },
      { indicator: 'cost_per_completion', state: 'known', value: 200.5, of: 12, note: 'USD' },
    ],
    breakdowns: [
      {
        dimension: 'country',
        columns: ['weakest_guideline'],
        leftOut: [],
        parts: [{ key: 'MX', label: null, isHidden: false, values: [52.3], notes: ['G12'] }],
      },
    ],
    table: null,
    acknowledgements: [line],
  },
};

async function textOfPdf(locale: 'es' | 'en' | 'fr'): Promise<string> {
  const bytes = await writeFigures(found, 'pdf', locale);
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

describe('figures on paper', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'thank the donors in the language of the paper: %s',
    async (locale) => {
      expect(await textOfPdf(locale)).toContain(line[locale]);
      const about = await readTable(await writeFigures(found, 'xlsx', locale));
      expect(JSON.stringify(about)).toContain(line[locale]);
    },
  );

  it('say what is not collected, what money is in and which guideline is the weakest', async () => {
    const csv = Buffer.from(await writeFigures(found, 'csv', 'es')).toString();
    expect(csv).toContain(';Planes aprobados;;planes;;No se recoge;');
    expect(csv).toContain(';Costo por finalización;200,5;USD;12;;');
    expect(csv).toContain('País;México;Directriz más débil;52,3;por ciento;;G12;');
  });
});
