import type * as Docx from 'docx';
import { run, type Block, type Item, type Run } from '../blocks.ts';
import { LINE, officeColour, SHADE } from '../house-style.ts';

export type Library = typeof Docx;
export type Child = Docx.Paragraph | Docx.Table | Docx.TableOfContents;

export interface WordTable {
  hasHeader: boolean;
  /** Of the width, for each column; left out: all the same. */
  shares?: readonly number[];
  /** Columns of numbers, which are aligned right. */
  areNumbers?: readonly boolean[];
  /** Many rows to read, none to write in. */
  isDense?: boolean;
}

interface Cell {
  width: number;
  isHeader: boolean;
  isRight: boolean;
  /** In half points. */
  size: number | null;
  pad: { x: number; y: number };
}

/** With more columns than these the longest words of a heading need smaller letters. */
const ROOMY = 6;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Writes paragraphs and tables. The library is loaded with the first document, so the server starts without it. */
export class WordWriter {
  readonly lib: Library;
  /** Of the text, in twentieths of a point. */
  readonly width: number;

  constructor(lib: Library, width: number) {
    this.lib = lib;
    this.width = width;
  }

  runs(runs: readonly Run[], more: Docx.IRunOptions = {}): Docx.TextRun[] {
    return runs.flatMap(({ text, isBold, isItalic }) =>
      this.lines(text, { ...more, bold: more.bold ?? isBold, italics: isItalic }),
    );
  }

  /** A line break in the text is one on paper. */
  lines(text: string, options: Docx.IRunOptions = {}): Docx.TextRun[] {
    return text
      .split('\n')
      .map((line, index) => new this.lib.TextRun({ ...options, text: line, break: index > 0 ? 1 : 0 }));
  }

  paragraph(children: Docx.ParagraphChild[], options: Docx.IParagraphOptions = {}): Docx.Paragraph {
    return new this.lib.Paragraph({ spacing: { after: 80 }, ...options, children });
  }

  text(text: string, options: Docx.IParagraphOptions = {}): Docx.Paragraph {
    return this.paragraph(this.runs([run(text)]), options);
  }

  heading(text: string, level: 'TITLE' | 'HEADING_1' | 'HEADING_2'): Docx.Paragraph {
    return this.paragraph(this.lines(text), { heading: this.lib.HeadingLevel[level] });
  }

  /** The first-level headings with their pages, on a page of their own, as a field that Word brings up to date. */
  contents(title: string): Child[] {
    return [
      this.paragraph(this.lines(title, { bold: true, size: 32 }), {
        pageBreakBefore: true,
        spacing: { after: 240 },
      }),
      new this.lib.TableOfContents(title, { hyperlink: true, headingStyleRange: '1-1' }),
    ];
  }

  block(block: Block): Child[] {
    switch (block.kind) {
      case 'heading':
        return [this.paragraph(this.runs(block.runs), { heading: this.lib.HeadingLevel.HEADING_2 })];
      case 'paragraph':
        return [this.paragraph(this.runs(block.runs))];
      case 'item':
        return [this.item(block)];
      case 'table':
        return [this.table(block.rows, block), this.paragraph([])];
    }
  }

  item({ mark, depth, runs }: Item): Docx.Paragraph {
    if (mark === '•') return this.paragraph(this.runs(runs), { bullet: { level: depth } });
    const left = 400 * (depth + 1);
    const tab = { type: this.lib.TabStopType.LEFT, position: left };
    return this.paragraph([new this.lib.TextRun(`${mark}\t`), ...this.runs(runs)], {
      indent: { left, hanging: 400 },
      tabStops: [tab],
    });
  }

  /** The header row of a table is repeated on each page. */
  table(rows: readonly Run[][][], { hasHeader, shares, areNumbers, isDense = false }: WordTable): Docx.Table {
    const { HeightRule, Table, TableLayoutType, TableRow, WidthType } = this.lib;
    const columns = Math.max(...rows.map((row) => row.length));
    const parts = shares ?? Array.from({ length: columns }, () => 1);
    const widths = parts.map((part) => Math.floor((this.width * part) / sum(parts)));
    const isNarrow = !isDense && columns > ROOMY;
    const size = isDense ? 18 : isNarrow ? 16 : null;
    const pad = isDense ? { x: 80, y: 40 } : { x: isNarrow ? 40 : 100, y: 60 };
    return new Table({
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: widths,
      ...(isDense ? { layout: TableLayoutType.FIXED } : {}),
      rows: rows.map((row, index) => {
        const isHeader = hasHeader && index === 0;
        return new TableRow({
          tableHeader: isHeader,
          cantSplit: true,
          ...(isDense ? {} : { height: { value: 440, rule: HeightRule.ATLEAST } }),
          children: widths.map((width, at) =>
            this.cell(row[at] ?? [], { width, isHeader, isRight: areNumbers?.[at] ?? false, size, pad }),
          ),
        });
      }),
    });
  }

  /** A frame around what must be seen, or around room to write in. */
  box(text: string, fill: string | null, spaceBelow: number, look: Docx.IRunOptions): Docx.Paragraph {
    const { BorderStyle } = this.lib;
    const edge = { style: BorderStyle.SINGLE, size: 6, color: officeColour(LINE), space: 4 };
    return this.paragraph(this.lines(text + '\n'.repeat(spaceBelow), look), {
      border: { top: edge, bottom: edge, left: edge, right: edge },
      keepLines: true,
      ...(fill ? { shading: this.shading(fill) } : {}),
    });
  }

  private shading(fill: string): Docx.IShadingAttributesProperties {
    return { type: this.lib.ShadingType.CLEAR, fill: officeColour(fill), color: 'auto' };
  }

  private cell(runs: Run[], { width, isHeader, isRight, size, pad }: Cell): Docx.TableCell {
    const { AlignmentType, TableCell, WidthType } = this.lib;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: pad.y, bottom: pad.y, left: pad.x, right: pad.x },
      ...(isHeader ? { shading: this.shading(SHADE) } : {}),
      children: [
        this.paragraph(this.runs(runs, size === null ? {} : { size }), {
          spacing: { after: 0 },
          ...(isRight ? { alignment: AlignmentType.RIGHT } : {}),
        }),
      ],
    });
  }
}
