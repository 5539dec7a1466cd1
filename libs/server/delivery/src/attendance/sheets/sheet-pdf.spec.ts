import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { sheetPdf, type Sheet, type SheetPerson } from './sheet-pdf.ts';

const personOf = (number: number): SheetPerson => ({
  name: `María Fernanda de los Ángeles Solórzano-Echeverría ${number}`,
  institution: 'Dirección General de Protección Consular y Planeación Estratégica',
  post: 'Consulado General en Los Ángeles',
  sex: 'female',
  email: `una.direccion.muy.larga.${number}@relacionesexteriores.example.org`,
  code: `CODE-${number}`,
});

const sheetOf = (people: number, session: string): Sheet => ({
  locale: 'es',
  session,
  edition: 'Edición',
  group: 'A',
  when: 'lunes 4 de enero de 2027, 9:00–13:00',
  place: 'Sala 4',
  people: Array.from({ length: people }, (_, at) => personOf(at + 1)),
});

async function pagesOf(sheet: Sheet, paper: 'a4' | 'letter'): Promise<string[]> {
  const bytes = new Uint8Array(await sheetPdf(sheet, paper));
  const pdf = await getDocument({ data: bytes, useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages;
}

describe('a sign-in sheet', () => {
  it.each([
    ['a4', 'Sesión 1'],
    ['letter', 'Sesión 1'],
    ['a4', 'Preparar la respuesta de la oficina consular y de sus enlaces '.repeat(4).trim()],
  ] as const)('names everybody once, and each page says what it is of: %s, %s', async (paper, session) => {
    const pages = await pagesOf(sheetOf(23, session), paper);
    const text = pages.join(' ').replaceAll(/\s+/g, ' ');
    for (let number = 1; number <= 23; number++)
      expect(text.split(`Solórzano-Echeverría ${number} `)).toHaveLength(2);
    for (const page of pages) {
      expect(page.replaceAll(/\s+/g, ' ')).toContain(session);
      expect(page).toContain('Firma');
    }
    expect(pages.at(-1)).toContain('Personas que no están en la lista');
    expect(pages.at(-1)).not.toContain('Solórzano');
    // Three pages of people and one for walk-ins; a long session name does not take a page.
    expect(pages).toHaveLength(4);
  });
});
