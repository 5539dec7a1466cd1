import type * as Docx from 'docx';
import { campusName } from '../../config/campus-name.ts';
import type { Locale } from '../../graphql/locale.ts';
import { INK, OFFICE_FONTS, officeColour, SOFT, SPELLING, TEAL } from '../house-style.ts';
import { PORTRAIT, type Paper } from '../paper.ts';
import { documentsWords } from '../words/documents.words.ts';
import { WordWriter, type Child, type Library } from './word-writer.ts';

export interface WordDocument {
  locale: Locale;
  title: string;
  about?: string;
  paper: Paper;
  /** On its side, where tables have many columns. */
  isLying?: boolean;
  /** At the head of every page but the first, which begins with a title. */
  head?: string;
  write: (writer: WordWriter) => Child[];
}

/** 20 mm, in twentieths of a point. */
const MARGIN = 1134;

const twentieths = (points: number): number => Math.round(points * 20);

/** Heads and feet of pages. */
const EDGE = { size: 16, color: officeColour(SOFT) } as const;

const style = (size: number, colour: string, before: number): Docx.IBaseParagraphStyleOptions => ({
  run: { size, bold: true, color: officeColour(colour), font: OFFICE_FONTS.body },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** `Página 3 de 12`, counted by the program that opens the file. */
function footer(
  { AlignmentType, Footer, PageNumber, Paragraph, TextRun }: Library,
  locale: Locale,
): Docx.Footer {
  const said = documentsWords(locale)('page', { page: '\0', pages: '\0' });
  const [before = '', between = '', after = ''] = said.split('\0');
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after].filter(Boolean);
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, ...EDGE })] }),
    ],
  });
}

const header = ({ Header, Paragraph, TextRun }: Library, text: string): Docx.Header =>
  new Header({ children: [new Paragraph({ children: text ? [new TextRun({ text, ...EDGE })] : [] })] });

/** A document to go on working in: real headings, real tables, page numbers that count by themselves. */
export async function wordDocument(document: WordDocument): Promise<Buffer> {
  const { locale, title, about, paper, isLying = false, head, write } = document;
  const lib = await import('docx');
  const { estimatePageNumbersWith } = await import('docx/layout');
  const [width, height] = PORTRAIT[paper].map(twentieths) as [number, number];
  const writer = new WordWriter(lib, (isLying ? height : width) - 2 * MARGIN);
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  // The library turns the paper itself.
  const orientation = isLying ? { orientation: lib.PageOrientation.LANDSCAPE } : {};
  const foot = footer(lib, locale);
  const file = new lib.Document({
    // The pages of contents are written with the file: programs need not ask to bring them up to date.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    title,
    creator: campusName[locale],
    ...(about === undefined ? {} : { description: about }),
    styles: {
      default: {
        document: { run: { font: OFFICE_FONTS.body, size: 22, language: { value: SPELLING[locale] } } },
        title: style(52, INK, 80),
        heading1: style(32, TEAL, 360),
        heading2: style(22, INK, 200),
      },
    },
    sections: [
      {
        properties: {
          titlePage: head !== undefined,
          page: { size: { width, height, ...orientation }, margin },
        },
        ...(head === undefined ? {} : { headers: { default: header(lib, head), first: header(lib, '') } }),
        footers: { default: foot, ...(head === undefined ? {} : { first: footer(lib, locale) }) },
        children: write(writer),
      },
    ],
  });
  return lib.Packer.toBuffer(file);
}
