import { textOf, type Run } from '../blocks.ts';
import { artifact, hairline } from './open-pdf.ts';
import { type PageColumn } from './page-column.ts';
import { fittingSize } from './placed-text.ts';
import { TABLE_LOOKS, type TableLook } from './table-looks.ts';
import { use, type TextStyle } from './text-style.ts';

type Doc = PDFKit.PDFDocument;

/** A cell that no text fills: what is drawn in its box, and what is read aloud instead. */
export interface DrawnCell {
  alt: string;
  draw(doc: Doc, box: { x: number; y: number; width: number; height: number }): void;
}

export type Cell = Run[] | DrawnCell;

export interface TableOptions {
  hasHeader: boolean;
  look?: keyof typeof TABLE_LOOKS;
  /** Of the width, for each column; left out: what the words need. */
  shares?: readonly number[];
  /** Columns of numbers, which are aligned right. */
  areNumbers?: readonly boolean[];
  /** Of rows without the header. Their text is in the middle, in the largest of `sizes` that fits. */
  fixed?: { height: number; sizes: readonly number[] };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const wordsOf = (cell: Cell): string => ('draw' in cell ? '' : textOf(cell));

/** A table in a column; the header of a long one is repeated on every page. */
export class PdfTable {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly #look: TableLook;
  readonly #column: PageColumn;
  readonly #rows: readonly (readonly Cell[])[];
  readonly #options: TableOptions;

  constructor(column: PageColumn, rows: readonly (readonly Cell[])[], options: TableOptions) {
    this.#column = column;
    this.#rows = rows;
    this.#options = options;
    this.#look = TABLE_LOOKS[options.look ?? 'form'];
    const shares = options.shares;
    this.widths = shares
      ? shares.map((share) => (share / sum(shares)) * column.width)
      : this.#widthsByWords();
    this.heights = rows.map((row, index) => this.#heightOf(row, this.#isHeader(index)));
  }

  /** What it needs of a page to begin on it: all of it when it fits one. */
  get unbroken(): number {
    const whole = sum(this.heights);
    return whole <= this.#column.room ? whole : 90;
  }

  draw(): void {
    const [column, rows, options] = [this.#column, this.#rows, this.#options];
    const { doc } = column;
    const table = doc.struct('Table');
    column.need(this.unbroken);
    doc.addStructure(table);
    rows.forEach((row, index) => {
      const isHeader = this.#isHeader(index);
      if (column.need(this.heights[index] ?? 0) && options.hasHeader && !isHeader) this.#headAgain();
      const line = doc.struct('TR');
      table.add(line);
      this.#row(row, index, (tag, draw, alt) => line.add(doc.struct(tag, alt ? { alt } : {}, draw)));
      line.end();
    });
    table.end();
    doc.x = column.setup.side;
  }

  #isHeader(index: number): boolean {
    return this.#options.hasHeader && index === 0;
  }

  #headAgain(): void {
    const [header = []] = this.#rows;
    this.#row(header, 0, (_tag, draw) => artifact(this.#column.doc, 'Pagination', draw));
  }

  #row(
    row: readonly Cell[],
    index: number,
    tagged: (tag: 'TH' | 'TD', draw: () => void, alt?: string) => void,
  ): void {
    const { doc, setup } = this.#column;
    const isHeader = this.#isHeader(index);
    const look = this.#look;
    const [top, height] = [doc.y, this.heights[index] ?? 0];
    let x = setup.side;
    this.widths.forEach((width, at) => {
      const box = { x, y: top, width, height };
      const cell = row[at] ?? [];
      if (look.isFramed) this.#frame(box, isHeader);
      if ('draw' in cell) tagged('TD', () => cell.draw(doc, box), cell.alt);
      else tagged(isHeader ? 'TH' : 'TD', () => this.#write(cell, box, at, isHeader));
      x += width;
    });
    doc.y = top + height;
    const weight = isHeader ? look.weight.head : look.weight.row;
    if (!look.isFramed)
      hairline(doc, { x: setup.side, y: doc.y, width: sum(this.widths) }, { weight, colour: look.line });
  }

  #frame(
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
    isHeader: boolean,
  ) {
    const { weight, shade, line } = this.#look;
    artifact(this.#column.doc, 'Layout', (doc) => {
      doc.lineWidth(weight.row).rect(x, y, width, height);
      if (isHeader && shade) doc.fillAndStroke(shade, line);
      else doc.strokeColor(line).stroke();
    });
  }

  #write(
    runs: readonly Run[],
    box: { x: number; y: number; width: number; height: number },
    at: number,
    isHeader: boolean,
  ): void {
    const { doc } = this.#column;
    const { pad } = this.#look;
    const { fixed, areNumbers } = this.#options;
    const text = textOf(runs);
    const width = box.width - 2 * pad.x;
    const align = areNumbers?.[at] ? 'right' : 'left';
    const style = this.#styleOf(runs);
    if (!fixed || isHeader) {
      use(doc, style).text(text, box.x + pad.x, box.y + pad.y, { width, align });
      return;
    }
    const height = box.height - 2 * pad.y;
    const size = fittingSize(doc, { font: style.font, text, width }, fixed.sizes, { height }, /[\s@]+/);
    use(doc, { ...style, size });
    const free = box.height - Math.min(doc.heightOfString(text, { width }), height);
    doc.text(text, box.x + pad.x, box.y + free / 2, { width, height, ellipsis: true, align });
  }

  /** A cell is set in one style, its whole text bold or not. */
  #styleOf(runs: readonly Run[]): TextStyle {
    const isBold = runs.length > 0 && runs.every((one) => one.isBold);
    const { ink, size } = this.#look;
    return { font: isBold ? 'sansBold' : 'sans', size: this.#column.body.size * size, colour: ink };
  }

  #heightOf(row: readonly Cell[], isHeader: boolean): number {
    const { fixed } = this.#options;
    if (fixed && !isHeader) return fixed.height;
    const { doc } = this.#column;
    const { pad, least } = this.#look;
    const heights = row.map((cell, at) => {
      use(doc, this.#styleOf('draw' in cell ? [] : cell));
      return doc.heightOfString(wordsOf(cell) || ' ', { width: (this.widths[at] ?? 0) - 2 * pad.x });
    });
    return Math.max(isHeader ? 0 : least, ...heights.map((height) => height + 2 * pad.y));
  }

  /** Each column as wide as its longest word needs; what is left is shared by how much the columns have to say. */
  #widthsByWords(): number[] {
    const [rows, column] = [this.#rows, this.#column];
    const columns = Math.max(...rows.map((row) => row.length));
    const texts = Array.from({ length: columns }, (_, at) => rows.map((row) => row[at] ?? []));
    const least = texts.map((cells) =>
      Math.max(30, ...cells.map((cell) => this.#widestWord(cell) + 2 * this.#look.pad.x + 1)),
    );
    const wants = texts.map((cells) =>
      Math.min(40, Math.max(9, ...cells.map((cell) => wordsOf(cell).length))),
    );
    const left = Math.max(0, column.width - sum(least));
    const widths = least.map((width, at) => width + (left * (wants[at] ?? 0)) / sum(wants));
    return widths.map((width) => (width * column.width) / sum(widths));
  }

  #widestWord(cell: Cell): number {
    const { doc } = this.#column;
    use(doc, this.#styleOf('draw' in cell ? [] : cell));
    const words = wordsOf(cell).split(/\s+/);
    return Math.max(0, ...words.map((word) => doc.widthOfString(word)));
  }
}
