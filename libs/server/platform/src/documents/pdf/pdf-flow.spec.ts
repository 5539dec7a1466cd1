import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { rowOf } from '../blocks.ts';
import { upright } from './page-column.ts';
import { PdfFlow } from './pdf-flow.ts';
import { PdfTable } from './pdf-table.ts';
import { runningLines } from './running-lines.ts';

interface Node {
  role?: string;
  type?: string;
  children?: Node[];
}

const hasContent = (node: Node): boolean => node.type === 'content' || (node.children ?? []).some(hasContent);

/** The tags of a page's elements; an element continued from another page is listed without content. */
const rolesIn = (node: Node): string[] =>
  hasContent(node) ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesIn)] : [];

const flowOf = (): PdfFlow => new PdfFlow(upright('a4'), { lang: 'es', title: 'Título' });

async function read(flow: PdfFlow) {
  const pdf = await getDocument({ data: new Uint8Array(await flow.end()), useSystemFonts: false }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    pages.push({
      texts: texts.map(({ str }) => str),
      ends: new Map(
        texts.map(({ str, transform, width }) => [str, Math.round(Number(transform[4]) + width)]),
      ),
      roles: rolesIn((await page.getStructTree()) as Node),
    });
  }
  const { info } = await pdf.getMetadata();
  return { pages, info: info as Record<string, unknown>, isTagged: (await pdf.getMarkInfo())?.Marked };
}

describe('a PDF', () => {
  it('is tagged, and says its language and its title', async () => {
    const flow = flowOf();
    flow.text('H1', 'Uno');
    const { info, isTagged, pages } = await read(flow);
    expect(isTagged).toBe(true);
    expect(info).toMatchObject({ Language: 'es', Title: 'Título', Author: 'Campus MICIC' });
    expect(pages[0]?.roles).toContain('H1');
  });

  it('keeps French punctuation with its word, by the narrow space that its fonts have', async () => {
    const flow = flowOf();
    for (let words = 10; words < 40; words += 1) flow.text('P', `${'mot '.repeat(words)}fin\u202f: oui`);
    const { pages } = await read(flow);
    const lines = pages.flatMap(({ texts }) => texts);
    expect(lines.filter((line) => /^\s*:/.test(line))).toEqual([]);
    expect(lines.filter((line) => /fin\s:/.test(line))).toHaveLength(30);
  });

  it('numbers its pages in its language; its head begins on the second', async () => {
    const flow = flowOf();
    flow.text('P', 'Uno');
    flow.newPage();
    flow.text('P', 'Dos');
    runningLines(flow, 'es', { foot: 'Pie', head: { left: 'Cabeza', right: 'Hoy' } });
    const { pages } = await read(flow);
    expect(pages.map(({ texts }) => texts)).toEqual([
      ['Uno', 'Pie', 'Página 1 de 2'],
      ['Dos', 'Cabeza', 'Hoy', 'Pie', 'Página 2 de 2'],
    ]);
    // What is on every page is not read aloud.
    expect(pages[1]?.roles.filter((role) => role === 'P')).toHaveLength(1);
  });

  it.each(['form', 'figures', 'sheet'] as const)(
    'says the head of a long table again on each page, and reads it aloud once: %s',
    async (look) => {
      const flow = flowOf();
      const rows = Array.from({ length: 80 }, (_, at) => rowOf([`Fila ${at + 1}`, String(at)]));
      flow.table([rowOf(['Nombre', 'Número'], true), ...rows], { hasHeader: true, look });
      const { pages } = await read(flow);
      expect(pages.length).toBeGreaterThan(1);
      for (const { texts } of pages) expect(texts.slice(0, 2)).toEqual(['Nombre', 'Número']);
      const roles = pages.flatMap((page) => page.roles);
      expect(roles.filter((role) => role === 'TH').length).toBe(2);
      expect(pages.flatMap(({ texts }) => texts)).toContain('Fila 80');
    },
  );

  it('sets numbers at the right, one under another', async () => {
    const flow = flowOf();
    const rows = ['7', '1234'].map((number) => rowOf(['Fila', number, 'x']));
    flow.table(rows, { hasHeader: false, look: 'figures', areNumbers: [false, true, false] });
    const { pages } = await read(flow);
    expect(pages[0]?.ends.get('7')).toBe(pages[0]?.ends.get('1234'));
  });

  it('keeps rows of one height, and all of a long text in them', async () => {
    const flow = flowOf();
    const long = 'una.direccion.muy.larga.de.correo@relacionesexteriores.example.org';
    const options = {
      hasHeader: false,
      look: 'sheet',
      shares: [1, 3],
      fixed: { height: 50, sizes: [9.5, 7.5, 5.5] },
    } as const;
    const rows = [rowOf([long, 'x']), rowOf(['y', 'z'])];
    expect(new PdfTable(flow, rows, options).heights).toEqual([50, 50]);
    flow.table(rows, options);
    const { pages } = await read(flow);
    expect(pages[0]?.texts.join('')).toContain(long);
  });
});
