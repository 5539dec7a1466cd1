import { rowOf, type Run } from '@campus/platform/documents/blocks.ts';
import { INK } from '@campus/platform/documents/house-style.ts';
import { LANDSCAPE } from '@campus/platform/documents/paper.ts';
import { type PageSetup } from '@campus/platform/documents/pdf/page-column.ts';
import { PdfFlow } from '@campus/platform/documents/pdf/pdf-flow.ts';
import { runningLines } from '@campus/platform/documents/pdf/running-lines.ts';
import { type TextStyle } from '@campus/platform/documents/pdf/text-style.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { labelled } from '@campus/platform/words/labelled.ts';
import { type FiguresSheet, type SheetTable } from './figures-sheet.ts';
import { areNumbers, DEFINITION_SHARES, FIGURE_SHARES, narrow, printed, sharesFor } from './printed-table.ts';
import { reportsWords } from '../words/reports.words.ts';

/** Breakdowns have many columns. */
const LYING: PageSetup = { size: LANDSCAPE.a4, side: 36, top: 36, bottom: 48 };
const ABOUT: TextStyle = { font: 'sans', size: 10, colour: INK };
const TITLE: TextStyle = { font: 'serif', size: 19, colour: INK };
const HEADING: TextStyle = { font: 'sansBold', size: 12, colour: INK };

/** A heading and its table, which begin on one page. */
function section(
  flow: PdfFlow,
  table: SheetTable,
  { shares, locale }: { shares: readonly number[]; locale: Locale },
): void {
  const { name, head, rows } = table;
  const cells: Run[][][] = [
    rowOf(head, true),
    ...rows.map((row) => rowOf(head.map((_name, at) => printed(row[at] ?? null, locale)))),
  ];
  flow.gap(6);
  flow.need(110);
  flow.text('H2', name, HEADING);
  flow.gap(2);
  flow.table(cells, { hasHeader: true, look: 'figures', shares, areNumbers: areNumbers(table) });
}

/** Figures to print: every table, its headings again on each page, and what each figure counts. */
export function figuresPdf(sheet: FiguresSheet, locale: Locale): Promise<Buffer> {
  const { title, about, figures, tables, definitions, acknowledgements } = sheet;
  const name = reportsWords(locale)('figures.title');
  const flow = new PdfFlow(LYING, { lang: locale, title: labelled(name, title, locale) });
  flow.text('P', name, ABOUT);
  flow.text('H1', title, TITLE);
  flow.gap(3);
  for (const [label, text] of about) flow.text('P', labelled(label, text, locale), ABOUT);
  for (const line of acknowledgements) flow.text('P', line, ABOUT);
  section(flow, figures, { shares: FIGURE_SHARES, locale });
  for (const table of tables.flatMap(narrow))
    section(flow, table, { shares: sharesFor(table.head.length), locale });
  section(flow, definitions, { shares: DEFINITION_SHARES, locale });
  runningLines(flow, locale, { foot: title });
  return flow.end();
}
