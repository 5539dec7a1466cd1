import type * as Docx from 'docx';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type FiguresSheet, type SheetTable } from './figures-sheet.ts';
import { DEFINITION_SHARES, FIGURE_SHARES, narrow, printed, sharesFor } from './printed-table.ts';
import { reportsWords } from '../words/reports.words.ts';

/** A4, in twentieths of a point; the library turns it: breakdowns have many columns. */
const PORTRAIT = { width: 11906, height: 16838 };
const MARGIN = 1000;
const WIDTH = PORTRAIT.height - 2 * MARGIN;

/** What a word processor checks the spelling by. */
const spelling: Record<Locale, string> = { es: 'es-MX', en: 'en-GB', fr: 'fr-FR' };

/** A column of numbers, some of which may be hidden. */
const isOfNumbers = (values: readonly unknown[]) => values.some((value) => typeof value === 'number');

/** Builds paragraphs and tables; the library comes with the first document, the server starts without it. */
class ReportWriter {
  constructor(
    private readonly lib: typeof Docx,
    private readonly locale: Locale,
  ) {}

  line(text: string, options: Docx.IParagraphOptions = {}): Docx.Paragraph {
    return new this.lib.Paragraph({ spacing: { after: 60 }, ...options, text });
  }

  /** A heading and its table, whose own headings stand again on each page. */
  section(
    { name, head, rows }: SheetTable,
    shares: readonly number[],
    level: 1 | 2,
  ): (Docx.Paragraph | Docx.Table)[] {
    const { HeadingLevel, Table, TableLayoutType, TableRow, WidthType } = this.lib;
    const all = shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => Math.floor((WIDTH * share) / all));
    const areNumbers = head.map((_name, column) => isOfNumbers(rows.map((row) => row[column])));
    const rowOf = (texts: readonly string[], isHeader: boolean) =>
      new TableRow({
        tableHeader: isHeader,
        cantSplit: true,
        children: texts.map((text, i) => this.cell(text, widths[i] ?? 0, isHeader, areNumbers[i] ?? false)),
      });
    return [
      this.line(name, { heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
      new Table({
        width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
        layout: TableLayoutType.FIXED,
        columnWidths: widths,
        rows: [
          rowOf(head, true),
          ...rows.map((row) =>
            rowOf(
              head.map((_name, i) => printed(row[i] ?? null, this.locale)),
              false,
            ),
          ),
        ],
      }),
    ];
  }

  footer(): Docx.Footer {
    const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = this.lib;
    const [before = '', between = '', after = ''] = reportsWords(this.locale)('figures.page', {
      page: '\0',
      pages: '\0',
    }).split('\0');
    const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
    return new Footer({
      children: [
        new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: 16 })] }),
      ],
    });
  }

  private cell(text: string, width: number, isHeader: boolean, isRight: boolean): Docx.TableCell {
    const { AlignmentType, Paragraph, ShadingType, TableCell, TextRun, WidthType } = this.lib;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: 'EEF3F3', color: 'auto' } } : {}),
      children: [
        new Paragraph({
          alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold: isHeader, size: 18 })],
        }),
      ],
    });
  }
}

const heading = (size: number, before: number): Docx.IBaseParagraphStyleOptions => ({
  run: { size, bold: true, color: '14262B', font: 'Calibri' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** Figures as a document to go on writing in: real headings, tables whose headings repeat, page numbers. */
export async function figuresDocx(sheet: FiguresSheet, locale: Locale): Promise<Buffer> {
  const lib = await import('docx');
  const say = reportsWords(locale);
  const writer = new ReportWriter(lib, locale);
  const colon = locale === 'fr' ? '\u00a0:' : ':';
  const parts = sheet.tables.flatMap(narrow);
  const document = new lib.Document({
    title: `${say('figures.title')}: ${sheet.title}`,
    creator: 'MICIC Campus',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: spelling[locale] } } },
        title: heading(44, 0),
        heading1: heading(30, 320),
        heading2: heading(24, 240),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...PORTRAIT, orientation: lib.PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: writer.footer() },
        children: [
          writer.line(sheet.title, { heading: lib.HeadingLevel.TITLE }),
          ...sheet.about.map(([label, text]) => writer.line(`${label}${colon} ${text}`)),
          ...sheet.acknowledgements.map((line) => writer.line(line)),
          ...writer.section(sheet.figures, FIGURE_SHARES, 1),
          ...(parts.length > 0
            ? [writer.line(say('figures.breakdowns'), { heading: lib.HeadingLevel.HEADING_1 })]
            : []),
          ...parts.flatMap((table) => writer.section(table, sharesFor(table.head.length), 2)),
          ...writer.section(sheet.definitions, DEFINITION_SHARES, 1),
        ],
      },
    ],
  });
  return lib.Packer.toBuffer(document);
}
