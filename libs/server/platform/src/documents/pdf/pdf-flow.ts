import { run, textOf, type Block, type Item, type Run } from '../blocks.ts';
import { LINE } from '../house-style.ts';
import { artifact } from './open-pdf.ts';
import { PageColumn } from './page-column.ts';
import { PdfTable, type Cell, type TableOptions } from './pdf-table.ts';
import { type TextStyle } from './text-style.ts';

/** From a list's edge to its text, once more for each level. */
const INDENT = 16;
const LEADING = 1.5;

/** Running text, tagged: each call adds an element below the last one. */
export class PdfFlow extends PageColumn {
  text(tag: string, text: string, style: TextStyle = this.body, indent = 0): void {
    this.runs(tag, [run(text)], style, indent);
  }

  runs(tag: string, runs: readonly Run[], style: TextStyle = this.body, indent = 0): void {
    const { doc } = this;
    this.need(style.size * 2.4);
    doc.x = this.setup.side + indent;
    doc.addStructure(doc.struct(tag, {}, () => this.write(runs, style, this.width - indent)));
  }

  /** Of what `runs` would write. */
  heightOf(runs: readonly Run[], style: TextStyle): number {
    return this.use(style).heightOfString(textOf(runs), { width: this.width, lineGap: LEADING });
  }

  /** Items of one list, each with its mark hanging before it. */
  list(items: readonly Item[]): void {
    const { doc, setup } = this;
    const list = doc.struct('L');
    doc.addStructure(list);
    for (const { mark, depth, runs } of items) {
      const indent = (1 + depth) * INDENT;
      this.need(this.body.size * 2.4);
      const top = doc.y;
      const item = doc.struct('LI');
      list.add(item);
      const label = () => {
        this.use(this.body).text(mark, setup.side + indent - INDENT, top, { lineBreak: false });
      };
      const body = () => {
        doc.x = setup.side + indent;
        doc.y = top;
        this.write(runs, this.body, this.width - indent);
      };
      item.add(doc.struct('Lbl', {}, label));
      item.add(doc.struct('LBody', {}, body));
      item.end();
      this.gap(2);
    }
    list.end();
    doc.x = setup.side;
    this.gap(4);
  }

  /** A frame with words in it that does not break. */
  box(tag: string, text: string, style: TextStyle, height: number, fill?: string): void {
    const { doc, setup } = this;
    const width = this.width - 16;
    const needed = Math.max(height, this.use(style).heightOfString(text, { width }) + 14);
    this.need(needed);
    const top = doc.y;
    artifact(doc, 'Layout', () => {
      doc.lineWidth(0.8).rect(setup.side, top, this.width, needed);
      if (fill) doc.fillAndStroke(fill, LINE);
      else doc.strokeColor(LINE).stroke();
    });
    doc.addStructure(
      doc.struct(tag, {}, () => {
        this.use(style).text(text, setup.side + 8, top + 6, { width });
      }),
    );
    doc.y = top + needed;
  }

  /** A table; one that fits a page is not torn apart. */
  table(rows: readonly (readonly Cell[])[], options: TableOptions): void {
    new PdfTable(this, rows, options).draw();
    this.gap(8);
  }

  /** Everything of a text, one below the other; its headings are of the level `heading`. */
  blocks(blocks: readonly Block[], heading: 'H2' | 'H3'): void {
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
      else this.paragraph(block, heading);
    }
    endList();
  }

  private paragraph(
    { kind, runs }: Extract<Block, { kind: 'heading' | 'paragraph' }>,
    heading: 'H2' | 'H3',
  ): void {
    this.gap(kind === 'heading' ? 8 : 2);
    if (kind === 'heading') this.runs(heading, runs, this.heading);
    else this.runs('P', runs);
    this.gap(4);
  }

  private get heading(): TextStyle {
    return { ...this.body, font: 'sansBold', size: this.body.size * 1.1 };
  }

  /** A heading together with the first lines of what follows: no heading is left alone at the foot of a page. */
  private withNext(blocks: readonly Block[], index: number): number {
    const block = blocks[index];
    if (!block) return 0;
    if (block.kind === 'table') return new PdfTable(this, block.rows, block).unbroken;
    if (block.kind !== 'heading') return this.body.size * 3.2;
    return 12 + this.heightOf(block.runs, this.heading) + this.withNext(blocks, index + 1);
  }

  private write(runs: readonly Run[], style: TextStyle, width: number): void {
    runs.forEach(({ text, isBold }, index) => {
      this.use(isBold ? { ...style, font: 'sansBold' } : style);
      // The serif has no hyphen at which no line breaks.
      this.doc.text(text.replaceAll('\u2011', '-'), {
        width,
        continued: index < runs.length - 1,
        lineGap: LEADING,
      });
    });
  }
}
