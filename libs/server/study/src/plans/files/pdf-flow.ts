import { type FontName } from '@campus/platform/documents/fonts.ts';
import { openPdf } from '@campus/platform/documents/open-pdf.ts';
import type { Block, Run } from './form-blocks.ts';

/** In points: portrait, and what is shown on a wall. */
const PAPER = { a4: [595.28, 841.89], letter: [612, 792], slide: [720, 405] } as const;
export type Paper = Exclude<keyof typeof PAPER, 'slide'>;

export const INK = '#14262b';
export const SOFT = '#4a5d63';
export const TEAL = '#0b5c63';
const LINE = '#8a999e';
const SHADE = '#eef3f3';

/** Left and right; the head and the foot stand in the rest. */
const SIDE = 56;
const EDGES = {
  a4: { top: 72, bottom: 64 },
  letter: { top: 72, bottom: 64 },
  slide: { top: 34, bottom: 48 },
} as const;
const CELL = 5;

type Doc = PDFKit.PDFDocument;
type Item = Extract<Block, { kind: 'item' }>;

export interface TextStyle {
  font: FontName;
  size: number;
  colour: string;
}

const BODY: TextStyle = { font: 'sans', size: 10.5, colour: INK };

interface TableOptions {
  hasHeader: boolean;
  shares?: number[];
}

/** A text column over many pages, tagged: each call adds an element below the last one. */
export class PdfFlow {
  readonly doc: Doc;
  readonly width: number;
  private readonly edges: { top: number; bottom: number };
  private body: TextStyle = BODY;
  private scale = 1;

  /** `scale`: of running text and what stands between it, 1 as plans have it. */
  constructor(paper: keyof typeof PAPER, meta: { lang: string; title: string; subject: string }, scale = 1) {
    this.edges = EDGES[paper];
    this.setScale(scale);
    this.doc = openPdf({
      size: [...PAPER[paper]],
      margins: { ...EDGES[paper], left: SIDE, right: SIDE },
      tagged: true,
      bufferPages: true,
      lang: meta.lang,
      pdfVersion: '1.7',
      info: { Title: meta.title, Subject: meta.subject },
    });
    this.width = PAPER[paper][0] - 2 * SIDE;
  }

  /** The size of running text from here on. */
  setScale(scale: number): void {
    this.scale = scale;
    this.body = { ...BODY, size: BODY.size * scale };
  }

  get bottom(): number {
    return this.doc.page.height - this.edges.bottom;
  }

  /** The page the next element stands on, from 0. */
  get page(): number {
    return this.doc.bufferedPageRange().count - 1;
  }

  gap(points: number): void {
    this.doc.y += points * this.scale;
  }

  /** Begins a new page when fewer points than these are left on this one; says whether it did. */
  need(points: number): boolean {
    const isTooLittle = this.doc.y + points > this.bottom;
    if (isTooLittle) this.doc.addPage();
    return isTooLittle;
  }

  newPage(): void {
    this.doc.addPage();
  }

  text(tag: string, text: string, style: TextStyle = this.body, indent = 0): void {
    this.runs(tag, [{ text, isBold: false, isItalic: false }], style, indent);
  }

  runs(tag: string, runs: readonly Run[], style: TextStyle = this.body, indent = 0): void {
    const { doc } = this;
    this.need(style.size * 2.4);
    doc.x = SIDE + indent;
    doc.addStructure(doc.struct(tag, {}, () => this.write(runs, style, this.width - indent)));
  }

  /** Items of one list, each with its mark hanging before it. */
  list(items: readonly Item[]): void {
    const { doc } = this;
    const list = doc.struct('L');
    doc.addStructure(list);
    for (const { mark, depth, runs } of items) {
      const indent = (1 + depth) * 16;
      this.need(this.body.size * 2.4);
      const top = doc.y;
      const item = doc.struct('LI');
      list.add(item);
      const label = () => {
        this.use(this.body);
        doc.text(mark, SIDE + indent - 16, top, { lineBreak: false });
      };
      const body = () => {
        doc.x = SIDE + indent;
        doc.y = top;
        this.write(runs, this.body, this.width - indent);
      };
      item.add(doc.struct('Lbl', {}, label));
      item.add(doc.struct('LBody', {}, body));
      item.end();
      this.gap(2);
    }
    list.end();
    doc.x = SIDE;
    this.gap(4);
  }

  /** A frame with words in it that does not break. */
  box(tag: string, text: string, style: TextStyle, height: number, fill?: string): void {
    const { doc } = this;
    this.use(style);
    const needed = Math.max(height, doc.heightOfString(text, { width: this.width - 16 }) + 14);
    this.need(needed);
    const top = doc.y;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.lineWidth(0.8).rect(SIDE, top, this.width, needed);
    if (fill) doc.fillAndStroke(fill, LINE);
    else doc.strokeColor(LINE).stroke();
    doc.endMarkedContent();
    doc.addStructure(
      doc.struct(tag, {}, () => {
        this.use(style);
        doc.text(text, SIDE + 8, top + 6, { width: this.width - 16 });
      }),
    );
    doc.y = top + needed;
  }

  /**
   * A table; one that fits a page is not torn apart, the header of a longer one stands again on every page. Empty
   * rows are as high as a line of handwriting.
   */
  table(rows: Run[][][], options: TableOptions): void {
    const { doc } = this;
    const { widths, heights } = this.measured(rows, options);
    const table = doc.struct('Table');
    const header = options.hasHeader ? rows[0] : undefined;
    this.need(this.unbroken(heights));
    doc.addStructure(table);
    rows.forEach((row, index) => {
      const isHeader = header !== undefined && index === 0;
      const height = heights[index] ?? 0;
      if (doc.y + height > this.bottom) {
        doc.addPage();
        if (header && !isHeader) this.drawAgain(header, widths);
      }
      const line = doc.struct('TR');
      table.add(line);
      this.row(row, widths, height, isHeader, (draw) =>
        line.add(doc.struct(isHeader ? 'TH' : 'TD', {}, draw)),
      );
      line.end();
    });
    table.end();
    doc.x = SIDE;
    this.gap(8);
  }

  /** Everything of a form, one below the other. */
  blocks(blocks: readonly Block[]): void {
    let items: Item[] = [];
    const endList = () => {
      if (items.length > 0) this.list(items);
      items = [];
    };
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'item') {
        items.push(block);
        continue;
      }
      endList();
      if (block.kind === 'heading') this.need(this.withNext(blocks, index));
      if (block.kind === 'table') this.table(block.rows, block);
      else this.paragraph(block);
    }
    endList();
  }

  /** Draws on a page that is done: heads, feet, numbers of pages. */
  onPage(page: number, draw: (doc: Doc) => void): void {
    const { doc } = this;
    doc.switchToPage(page);
    const { margins } = doc.page;
    // Text below the margin would begin a page of its own.
    doc.page.margins = { ...margins, bottom: 0 };
    draw(doc);
    doc.page.margins = margins;
  }

  end(): Promise<Buffer> {
    const { doc } = this;
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    return new Promise((resolve, reject) => {
      doc.on('end', () => resolve(Buffer.concat(chunks)));
      doc.on('error', reject);
      doc.end();
    });
  }

  private paragraph({ kind, runs }: Extract<Block, { kind: 'heading' | 'paragraph' }>): void {
    this.gap(kind === 'heading' ? 8 : 2);
    if (kind === 'heading') this.runs('H3', runs, this.heading);
    else this.runs('P', runs);
    this.gap(4);
  }

  private get heading(): TextStyle {
    return { ...this.body, font: 'sansBold', size: this.body.size * 1.1 };
  }

  /** A heading, and how what follows begins: no heading stands alone at the foot of a page. */
  private withNext(blocks: readonly Block[], index: number): number {
    const block = blocks[index];
    if (!block) return 0;
    if (block.kind === 'table') return this.unbroken(this.measured(block.rows, block).heights);
    if (block.kind !== 'heading') return this.body.size * 3.2;
    this.use(this.heading);
    const own = this.doc.heightOfString(textOf(block.runs), { width: this.width, lineGap: 1.5 });
    return 12 + own + this.withNext(blocks, index + 1);
  }

  private measured(
    rows: Run[][][],
    { hasHeader, shares }: TableOptions,
  ): { widths: number[]; heights: number[] } {
    const widths = shares?.map((share) => share * this.width) ?? this.columnWidths(rows);
    return {
      widths,
      heights: rows.map((row, index) => this.rowHeight(row, widths, hasHeader && index === 0)),
    };
  }

  /** What a table needs of a page to begin on it: all of it when it fits one. */
  private unbroken(heights: readonly number[]): number {
    const whole = sum(heights);
    return whole <= this.bottom - this.edges.top ? whole : 90;
  }

  private use({ font, size, colour }: TextStyle): void {
    this.doc.font(font).fontSize(size).fillColor(colour);
  }

  private write(runs: readonly Run[], style: TextStyle, width: number): void {
    runs.forEach((run, index) => {
      this.use(run.isBold ? { ...style, font: 'sansBold' } : style);
      // The serif has no hyphen at which no line breaks.
      this.doc.text(run.text.replaceAll('\u2011', '-'), {
        width,
        continued: index < runs.length - 1,
        lineGap: 1.5,
      });
    });
  }

  /** Each column as wide as its longest word needs; what is left is shared by how much the columns have to say. */
  private columnWidths(rows: Run[][][]): number[] {
    const columns = Math.max(...rows.map((row) => row.length));
    const texts = Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? []));
    const least = texts.map((cells) =>
      Math.max(30, ...cells.map((runs) => this.widestWord(runs) + 2 * CELL + 1)),
    );
    const wants = texts.map((cells) =>
      Math.min(40, Math.max(9, ...cells.map((runs) => textOf(runs).length))),
    );
    const left = Math.max(0, this.width - sum(least));
    const widths = least.map((width, column) => width + (left * (wants[column] ?? 0)) / sum(wants));
    return widths.map((width) => (width * this.width) / sum(widths));
  }

  private widestWord(runs: readonly Run[]): number {
    this.use(this.cellStyle(runs));
    return Math.max(
      0,
      ...textOf(runs)
        .split(/\s+/)
        .map((word) => this.doc.widthOfString(word)),
    );
  }

  private rowHeight(row: Run[][], widths: number[], isHeader: boolean): number {
    const heights = row.map((runs, column) => {
      this.use(this.cellStyle(runs));
      return this.doc.heightOfString(textOf(runs) || ' ', { width: (widths[column] ?? 0) - 2 * CELL });
    });
    return Math.max(isHeader ? 0 : 22, ...heights.map((height) => height + 2 * CELL));
  }

  /** A cell is set in one style, its whole text bold or not. */
  private cellStyle(runs: readonly Run[]): TextStyle {
    const isBold = runs.length > 0 && runs.every((run) => run.isBold);
    return { ...this.body, font: isBold ? 'sansBold' : 'sans', size: this.body.size * 0.905 };
  }

  private row(
    row: Run[][],
    widths: number[],
    height: number,
    isHeader: boolean,
    tagged: (draw: () => void) => void,
  ): void {
    const { doc } = this;
    const top = doc.y;
    let x = SIDE;
    widths.forEach((width, column) => {
      const left = x;
      doc.markContent('Artifact', { type: 'Layout' });
      doc.lineWidth(0.6).rect(left, top, width, height);
      if (isHeader) doc.fillAndStroke(SHADE, LINE);
      else doc.strokeColor(LINE).stroke();
      doc.endMarkedContent();
      tagged(() => {
        this.use(this.cellStyle(row[column] ?? []));
        doc.text(textOf(row[column] ?? []), left + CELL, top + CELL, { width: width - 2 * CELL });
      });
      x += width;
    });
    doc.y = top + height;
  }

  private drawAgain(header: Run[][], widths: number[]): void {
    const { doc } = this;
    this.row(header, widths, this.rowHeight(header, widths, true), true, (draw) => {
      doc.markContent('Artifact', { type: 'Pagination' });
      draw();
      doc.endMarkedContent();
    });
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
