import { openPdf } from '@campus/platform/documents/open-pdf.ts';
import { pdfBytes } from '@campus/platform/documents/pdf-bytes.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type FiguresSheet, type SheetTable } from './figures-sheet.ts';
import { DEFINITION_SHARES, FIGURE_SHARES, narrow, printed, sharesFor } from './printed-table.ts';
import { reportsWords } from '../words/reports.words.ts';

type Doc = PDFKit.PDFDocument;

/** A4 lying, in points: breakdowns have many columns. */
const SIZE: [number, number] = [841.89, 595.28];
const MARGIN = 36;
const WIDTH = SIZE[0] - 2 * MARGIN;
const BOTTOM = SIZE[1] - 48;
const PAD = 4;
const FONT = 9;

/** Where each column begins, and how wide it is; `shares` of all of it. */
function columnsOf(shares: readonly number[]): { x: number; width: number }[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let x = MARGIN;
  return shares.map((share) => {
    const column = { x, width: (WIDTH * share) / all };
    x += column.width;
    return column;
  });
}

class FiguresWriter {
  #y = MARGIN;

  constructor(
    private readonly doc: Doc,
    private readonly sheet: FiguresSheet,
    private readonly locale: Locale,
  ) {}

  write(): void {
    const { title, about, figures, tables, definitions, acknowledgements } = this.sheet;
    this.#line(reportsWords(this.locale)('figures.title'), 10);
    this.#line(title, 17, 'sansBold');
    const colon = this.locale === 'fr' ? '\u00a0:' : ':';
    for (const [label, text] of about) this.#line(`${label}${colon} ${text}`, 10);
    for (const line of acknowledgements) this.#line(line, 10);
    this.#table(figures, FIGURE_SHARES);
    for (const table of tables.flatMap(narrow)) this.#table(table, sharesFor(table.head.length));
    this.#table(definitions, DEFINITION_SHARES);
    this.#numberPages();
  }

  #line(text: string, size: number, font: 'sans' | 'sansBold' = 'sans'): void {
    const { doc } = this;
    doc.font(font).fontSize(size).fillColor('#000');
    const height = doc.heightOfString(text, { width: WIDTH });
    this.#room(height);
    doc.text(text, MARGIN, this.#y, { width: WIDTH });
    this.#y += height + 3;
  }

  #room(height: number): boolean {
    if (this.#y + height <= BOTTOM) return false;
    this.doc.addPage();
    this.#y = MARGIN;
    return true;
  }

  #table({ name, head, rows }: SheetTable, shares: readonly number[]): void {
    this.#y += 14;
    this.#room(70);
    this.#line(name, 12, 'sansBold');
    const columns = columnsOf(shares);
    const heading = () => this.#row(columns, head, 'sansBold');
    heading();
    for (const row of rows) {
      const texts = row.map((value) => printed(value, this.locale));
      if (this.#room(this.#heightOf(columns, texts, 'sans'))) heading();
      this.#row(columns, texts, 'sans');
    }
  }

  #heightOf(columns: { width: number }[], texts: readonly string[], font: 'sans' | 'sansBold'): number {
    this.doc.font(font).fontSize(FONT);
    const heights = texts.map((text, i) =>
      this.doc.heightOfString(text || ' ', { width: (columns[i]?.width ?? 0) - 2 * PAD }),
    );
    return Math.max(...heights) + 2 * PAD;
  }

  #row(columns: { x: number; width: number }[], texts: readonly string[], font: 'sans' | 'sansBold'): void {
    const { doc } = this;
    const height = this.#heightOf(columns, texts, font);
    doc.font(font).fontSize(FONT).fillColor('#000');
    texts.forEach((text, i) => {
      const column = columns[i];
      if (column) doc.text(text, column.x + PAD, this.#y + PAD, { width: column.width - 2 * PAD });
    });
    this.#y += height;
    const weight = font === 'sansBold' ? 1 : 0.4;
    doc
      .lineWidth(weight)
      .strokeColor('#555')
      .moveTo(MARGIN, this.#y)
      .lineTo(MARGIN + WIDTH, this.#y)
      .stroke();
  }

  #numberPages(): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let i = 0; i < count; i++) {
      this.doc.switchToPage(start + i);
      const text = reportsWords(this.locale)('figures.page', { page: i + 1, pages: count });
      this.doc.font('sans').fontSize(8).fillColor('#000');
      this.doc.text(text, MARGIN, SIZE[1] - 32, { width: WIDTH, align: 'right', lineBreak: false });
    }
  }
}

/** Figures to print: every table, its headings again on each page, and what each figure counts. */
export function figuresPdf(sheet: FiguresSheet, locale: Locale): Promise<Buffer> {
  const doc = openPdf({
    size: SIZE,
    margin: 0,
    lang: locale,
    bufferPages: true,
    info: { Title: `${reportsWords(locale)('figures.title')}: ${sheet.title}` },
  });
  return pdfBytes(doc, () => new FiguresWriter(doc, sheet, locale).write());
}
