import type * as Docx from 'docx';
import type { Locale } from '@campus/platform/graphql/locale.ts';
import { blocksOf, runsOf, type Block, type Run } from './form-blocks.ts';
import type { Paper } from './pdf-flow.ts';
import {
  longDay,
  pageWords,
  planWord,
  printedFields,
  printedValue,
  sectionsOf,
  titleFacts,
  type PrintedField,
} from './plan-words.ts';
import type { DatedPlan } from '../plans.service.ts';

/** In twentieths of a point. */
const PAPER = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } } as const;
const MARGIN = 1134;

const SOFT = '4A5D63';
const TEAL = '0B5C63';
const LINE = '8A999E';

/** What a word processor checks the spelling by. */
const spelling: Record<Locale, string> = { es: 'es-MX', en: 'en-GB', fr: 'fr-FR' };

type Library = typeof Docx;
/** With more columns than these the longest words of a heading need smaller letters. */
const ROOMY = 6;

type Child = Docx.Paragraph | Docx.Table;

/** Builds paragraphs and tables; the library comes with the first document, the server starts without it. */
class DocxWriter {
  private readonly lib: Library;
  private readonly width: number;

  constructor(lib: Library, width: number) {
    this.lib = lib;
    this.width = width;
  }

  runs(runs: readonly Run[], more: Docx.IRunOptions = {}): Docx.TextRun[] {
    return runs.flatMap((run) =>
      this.lines(run.text, { ...more, bold: more.bold ?? run.isBold, italics: run.isItalic }),
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

  block(block: Block): Child[] {
    switch (block.kind) {
      case 'heading':
        return [this.paragraph(this.runs(block.runs), { heading: this.lib.HeadingLevel.HEADING_2 })];
      case 'paragraph':
        return [this.paragraph(this.runs(block.runs))];
      case 'item':
        return [this.item(block)];
      case 'table':
        return [this.table(block.rows, block.hasHeader), this.paragraph([])];
    }
  }

  item({ mark, depth, runs }: Extract<Block, { kind: 'item' }>): Docx.Paragraph {
    if (mark === '•') return this.paragraph(this.runs(runs), { bullet: { level: depth } });
    const left = 400 * (depth + 1);
    const tab = { type: this.lib.TabStopType.LEFT, position: left };
    return this.paragraph([new this.lib.TextRun(`${mark}\t`), ...this.runs(runs)], {
      indent: { left, hanging: 400 },
      tabStops: [tab],
    });
  }

  table(rows: Run[][][], hasHeader: boolean, shares?: number[]): Docx.Table {
    const { HeightRule, Table, TableRow, WidthType } = this.lib;
    const columns = Math.max(...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) =>
      Math.floor(this.width * (shares?.[column] ?? 1 / columns)),
    );
    return new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: rows.map((row, index) => {
        const isHeader = hasHeader && index === 0;
        const cells = widths.map((width, column) =>
          this.cell(row[column] ?? [], { width, isHeader, isNarrow: columns > ROOMY }),
        );
        return new TableRow({
          tableHeader: isHeader,
          cantSplit: true,
          height: { value: 440, rule: HeightRule.ATLEAST },
          children: cells,
        });
      }),
    });
  }

  /** A frame around what must be seen, or around room to write in. */
  box(text: string, fill: string | null, spaceBelow: number, run: Docx.IRunOptions): Docx.Paragraph {
    const { BorderStyle, ShadingType } = this.lib;
    const edge = { style: BorderStyle.SINGLE, size: 6, color: LINE, space: 4 };
    return this.paragraph(this.lines(text + '\n'.repeat(spaceBelow), run), {
      border: { top: edge, bottom: edge, left: edge, right: edge },
      keepLines: true,
      ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    });
  }

  private cell(
    runs: Run[],
    { width, isHeader, isNarrow }: { width: number; isHeader: boolean; isNarrow: boolean },
  ): Docx.TableCell {
    const { ShadingType, TableCell, WidthType } = this.lib;
    const beside = isNarrow ? 40 : 100;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: beside, right: beside },
      ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: 'EEF3F3', color: 'auto' } } : {}),
      children: [this.paragraph(this.runs(runs, isNarrow ? { size: 16 } : {}), { spacing: { after: 0 } })],
    });
  }
}

function titlePage(lib: Library, writer: DocxWriter, plan: DatedPlan): Child[] {
  const cell = (text: string, isBold: boolean): Run[] => [{ text, isBold, isItalic: false }];
  const facts = titleFacts(plan).map(([name, value]) => [cell(name, true), cell(value, false)]);
  const contents = sectionsOf(plan).map(({ title, id }) =>
    writer.paragraph(
      [new lib.InternalHyperlink({ anchor: id, children: [new lib.TextRun({ text: title, color: TEAL })] })],
      { spacing: { after: 40 } },
    ),
  );
  return [
    writer.paragraph(writer.lines(plan.courseTitle, { color: TEAL })),
    writer.paragraph(writer.lines(plan.title), { heading: lib.HeadingLevel.TITLE }),
    writer.box(plan.warning, 'FDF1D3', 0, { bold: true }),
    writer.paragraph([]),
    writer.table(facts, false, [0.36, 0.64]),
    writer.paragraph([]),
    writer.paragraph(writer.lines(planWord('contents', plan.locale), { bold: true, size: 26 })),
    ...contents,
  ];
}

function fieldOf(
  lib: Library,
  writer: DocxWriter,
  { field, half, lesson }: PrintedField,
  { locale }: DatedPlan,
): Child[] {
  const value = printedValue(field, locale);
  const emptyLines = field.kind === 'long' ? 4 : 1;
  return [
    ...(half === null
      ? []
      : [
          writer.paragraph(writer.lines(half, { bold: true, color: TEAL }), {
            keepNext: true,
            spacing: { before: 240, after: 0 },
          }),
        ]),
    ...(lesson !== null
      ? [
          writer.paragraph(writer.lines(lesson, { size: 17, color: SOFT }), {
            keepNext: true,
            spacing: { before: 160, after: 0 },
          }),
        ]
      : []),
    writer.paragraph(writer.lines(field.label), { heading: lib.HeadingLevel.HEADING_2 }),
    value
      ? writer.paragraph(writer.lines(value))
      : writer.box(planWord('toFillIn', locale), null, emptyLines, { size: 18, color: SOFT }),
  ];
}

function sections(lib: Library, writer: DocxWriter, plan: DatedPlan): Child[] {
  return sectionsOf(plan).flatMap(({ section, title, id, isOnNewPage, isPartWithoutFields }) => [
    writer.paragraph([new lib.Bookmark({ id, children: writer.lines(title) })], {
      heading: lib.HeadingLevel.HEADING_1,
      pageBreakBefore: isOnNewPage,
    }),
    ...(section.introHtml ? [writer.paragraph(writer.runs(runsOf(section.introHtml), { color: SOFT }))] : []),
    ...(isPartWithoutFields
      ? [writer.paragraph(writer.lines(planWord('noFields', plan.locale), { color: SOFT }))]
      : []),
    ...printedFields(section.fields, plan).flatMap((field) => fieldOf(lib, writer, field, plan)),
    ...blocksOf(section.formHtml).flatMap((block) => writer.block(block)),
  ]);
}

function footer(lib: Library, plan: DatedPlan): Docx.Footer {
  const [before = '', between = ''] = pageWords(plan.locale);
  const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = lib;
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children, size: 16, color: SOFT })],
      }),
    ],
  });
}

function header(lib: Library, plan: DatedPlan): Docx.Header {
  const text = [plan.title, plan.place.post, longDay(plan.madeOn, plan.locale)].filter(Boolean).join(' · ');
  return new lib.Header({
    children: [new lib.Paragraph({ children: [new lib.TextRun({ text, size: 16, color: SOFT })] })],
  });
}

const heading = (size: number, color: string, before: number): Docx.IBaseParagraphStyleOptions => ({
  run: { size, bold: true, color, font: 'Calibri' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** The plan as a document to go on working in: real headings, real tables, page numbers that count by themselves. */
export async function planDocx(plan: DatedPlan, paper: Paper): Promise<Buffer> {
  const lib = await import('docx');
  const writer = new DocxWriter(lib, PAPER[paper].width - 2 * MARGIN);
  const document = new lib.Document({
    title: plan.title,
    creator: 'MICIC Campus',
    description: plan.courseTitle,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: spelling[plan.locale] } } },
        title: heading(52, '14262B', 80),
        heading1: heading(32, TEAL, 360),
        heading2: heading(22, '14262B', 200),
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: PAPER[paper], margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: { default: header(lib, plan), first: new lib.Header({ children: [new lib.Paragraph('')] }) },
        footers: { default: footer(lib, plan), first: footer(lib, plan) },
        children: [...titlePage(lib, writer, plan), ...sections(lib, writer, plan)],
      },
    ],
  });
  return lib.Packer.toBuffer(document);
}
