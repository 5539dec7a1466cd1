import { rowOf } from '@campus/platform/documents/blocks.ts';
import { INK, SOFT, TEAL, WARM } from '@campus/platform/documents/house-style.ts';
import { blocksOf, runsOf } from '@campus/platform/documents/html-blocks.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { upright } from '@campus/platform/documents/pdf/page-column.ts';
import { PdfFlow } from '@campus/platform/documents/pdf/pdf-flow.ts';
import { runningLines } from '@campus/platform/documents/pdf/running-lines.ts';
import { type TextStyle } from '@campus/platform/documents/pdf/text-style.ts';
import {
  longDay,
  planWord,
  printedFields,
  printedValue,
  sectionsOf,
  titleFacts,
  type PrintedField,
} from './plan-words.ts';
import type { DatedPlan } from '../plans.service.ts';

const H1: TextStyle = { font: 'serif', size: 25, colour: INK };
const H2: TextStyle = { font: 'serif', size: 15.5, colour: TEAL };
const HALF: TextStyle = { font: 'sansBold', size: 10.5, colour: TEAL };
const LABEL: TextStyle = { font: 'sansBold', size: 10.5, colour: INK };
const SMALL: TextStyle = { font: 'sans', size: 8.5, colour: SOFT };
const NOTE: TextStyle = { font: 'sans', size: 10.5, colour: SOFT };
const WARNING: TextStyle = { font: 'sansBold', size: 10.5, colour: INK };

/** From one line of the contents to the next. */
const LINE = 15.5;

/** Room to write by hand where nothing has been typed. */
const ROOM = { text: 28, number: 28, date: 28, long: 56 } as const;

interface Entry {
  title: string;
  id: string;
  /** Where its line of the contents stands. */
  y: number;
}

interface Contents {
  entries: Entry[];
  page: number;
  /** Placed in the reading order from the start; its lines are added when their pages are known. */
  list: PDFKit.PDFStructureElement;
}

function titlePage(flow: PdfFlow, plan: DatedPlan): Contents {
  const { doc } = flow;
  flow.text('P', plan.courseTitle, { ...SMALL, size: 10, colour: TEAL });
  flow.gap(6);
  flow.text('H1', plan.title, H1);
  flow.gap(10);
  flow.box('P', plan.warning, WARNING, 0, WARM);
  flow.gap(14);
  flow.table(
    titleFacts(plan).map(([name, value]) => [...rowOf([name], true), ...rowOf([value])]),
    { hasHeader: false, shares: [0.36, 0.64] },
  );
  flow.gap(8);
  const sections = sectionsOf(plan);
  flow.need(30 + sections.length * LINE);
  flow.text('H2', planWord('contents', plan.locale), { ...H2, size: 13 });
  flow.gap(4);
  const list = doc.struct('TOC');
  doc.addStructure(list);
  const entries = sections.map(({ title, id }, index) => ({ title, id, y: doc.y + index * LINE }));
  return { entries, page: flow.page, list };
}

function writeField(flow: PdfFlow, { field, half, lesson }: PrintedField, { locale }: DatedPlan): void {
  const value = printedValue(field, locale);
  flow.need((half === null ? 50 : 80) + ROOM[field.kind]);
  flow.gap(8);
  if (half !== null) {
    flow.text('P', half, HALF);
    flow.gap(4);
  }
  if (lesson !== null) flow.text('P', lesson, SMALL);
  flow.text('H3', field.label, LABEL);
  flow.gap(2);
  if (value) flow.text('P', value);
  else flow.box('P', planWord('toFillIn', locale), { ...SMALL, size: 9 }, ROOM[field.kind]);
}

/** Returns the page on which each part and annex begins. */
function writeSections(flow: PdfFlow, plan: DatedPlan): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { section, title, id, isOnNewPage, isPartWithoutFields } of sectionsOf(plan)) {
    if (isOnNewPage) flow.newPage();
    else if (!flow.need(130)) flow.gap(18);
    pages.set(id, flow.page);
    flow.doc.addNamedDestination(id, 'XYZ', 0, flow.doc.y, 0);
    flow.doc.outline.addItem(title);
    flow.text('H2', title, H2);
    flow.gap(3);
    if (section.introHtml) flow.runs('P', runsOf(section.introHtml), NOTE);
    if (isPartWithoutFields) {
      flow.gap(4);
      flow.text('P', planWord('noFields', plan.locale), NOTE);
    }
    for (const field of printedFields(section.fields, plan)) writeField(flow, field, plan);
    if (section.formHtml) flow.gap(10);
    flow.blocks(blocksOf(section.formHtml), 'H3');
  }
  return pages;
}

/** Writes the page numbers of the contents once all pages are known. */
function writeContents(flow: PdfFlow, { entries, page, list }: Contents, pages: Map<string, number>): void {
  const { doc } = flow;
  const left = flow.setup.side;
  flow.onPage(page, () => {
    for (const { title, id, y } of entries) {
      const item = doc.struct('TOCI');
      list.add(item);
      const link = () => {
        doc.font('sans').fontSize(10.5).fillColor(TEAL);
        doc.text(title, left, y, { width: flow.width - 40, height: 14, ellipsis: true, goTo: id });
      };
      const number = () => {
        const text = String((pages.get(id) ?? 0) + 1);
        doc.fillColor(SOFT).text(text, left + flow.width - 34, y, { width: 34, align: 'right' });
      };
      item.add(doc.struct('Link', {}, link));
      item.add(doc.struct('P', {}, number));
      item.end();
    }
  });
  list.end();
}

/** The plan as a PDF: tagged, fonts embedded, every field visible, forms ready to be filled in by hand. */
export function planPdf(plan: DatedPlan, paper: Paper): Promise<Buffer> {
  const flow = new PdfFlow(upright(paper), {
    lang: plan.locale,
    title: plan.title,
    subject: plan.courseTitle,
  });
  const contents = titlePage(flow, plan);
  const pages = writeSections(flow, plan);
  writeContents(flow, contents, pages);
  runningLines(flow, plan.locale, {
    foot: plan.courseTitle,
    head: {
      left: [plan.title, plan.place.post].filter(Boolean).join(' · '),
      right: longDay(plan.madeOn, plan.locale),
    },
  });
  return flow.end();
}
