import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { KitPaperText } from './facilitator-kit.type.ts';
import { kitPdf } from './kit-pdf.ts';

const paperOf = (html: string, kind: KitPaperText['kind'] = 'guide'): KitPaperText => ({
  id: 'p1',
  kind,
  title: 'Guía',
  isStale: false,
  courseTitle: 'Curso',
  versionNumber: 1,
  locale: 'es',
  html,
});

async function pagesOf(paper: KitPaperText, size: 'a4' | 'letter' = 'a4'): Promise<string[]> {
  const bytes = await kitPdf(paper, size);
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages;
}

const lines = (count: number) => '<p>Una línea.</p>'.repeat(count);
const table = `<table><tr><th>Hora</th></tr>${'<tr><td>Pausa</td></tr>'.repeat(8)}<tr><td>Fin</td></tr></table>`;

describe('a paper of the kit as a PDF', () => {
  it.each([
    ['a paragraph', '<p>Fin.</p>'],
    ['a list', '<ul><li>Fin</li></ul>'],
    ['a table', table],
    ['another heading', '<h3>Menor</h3><p>Fin.</p>'],
  ])('keeps a heading with %s below it, wherever on the page it falls', async (_, below) => {
    for (let before = 20; before < 40; before++) {
      const pages = await pagesOf(paperOf(`${lines(before)}<h2>Trampas</h2>${below}`));
      const headed = pages.filter((text) => text.includes('Trampas'));
      expect(headed).toHaveLength(1);
      expect(headed[0]).toContain('Fin');
    }
  });

  it('sets a debrief on one page, smaller if need be, and lets other papers take more', async () => {
    const html = `<p>${'Una línea. '.repeat(40)}</p>`.repeat(10);
    expect(await pagesOf(paperOf(html))).toHaveLength(2);
    for (const size of ['a4', 'letter'] as const)
      expect(await pagesOf(paperOf(html, 'debrief'), size)).toHaveLength(1);
  });
});
