import { rowOf } from '@campus/platform/documents/blocks.ts';
import { INK, SOFT, TEAL, WARM } from '@campus/platform/documents/house-style.ts';
import { blocksOf, runsOf } from '@campus/platform/documents/html-blocks.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { artifact } from '@campus/platform/documents/pdf/open-pdf.ts';
import { upright } from '@campus/platform/documents/pdf/page-column.ts';
import { PdfFlow } from '@campus/platform/documents/pdf/pdf-flow.ts';
import { runningLines } from '@campus/platform/documents/pdf/running-lines.ts';
import { type TextStyle } from '@campus/platform/documents/pdf/text-style.ts';
import { NOTES_ID, notesByPlace } from './plan-notes.ts';
import type { PlanPrint } from './plan-print.ts';
import {
  coverFacts,
  coverOf,
  longDay,
  planWord,
  printedFields,
  printedOthers,
  printedValue,
  sectionsOf,
  type PrintedField,
} from './plan-words.ts';

const H1: TextStyle = { font: 'serif', size: 34, colour: INK };
const STATE: TextStyle = { font: 'sansBold', size: 12, colour: TEAL };
const POST: TextStyle = { font: 'serif', size: 17, colour: SOFT };
const H2: TextStyle = { font: 'serif', size: 15.5, colour: TEAL };
const HALF: TextStyle = { font: 'sansBold', size: 10.5, colour: TEAL };
const LABEL: TextStyle = { font: 'sansBold', size: 10.5, colour: INK };
const SMALL: TextStyle = { font: 'sans', size: 8.5, colour: SOFT };
const NOTE: TextStyle = { font: 'sans', size: 10.5, colour: SOFT };
const WARNING: TextStyle = { font: 'sans', size: 9.5, colour: INK };

/** From one line of the contents to the next. */
const LINE = 19;

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

/** Down from the top of the paper: where the title and the facts begin, in shares of its height. */
const AT = { title: 0.27, facts: 0.5 } as const;

/** What the plan is, whose it is and from when: a page of its own. */
function cover(flow: PdfFlow, plan: PlanPrint): void {
  const { doc, setup } = flow;
  const { state, post } = coverOf(plan);
  const downTo = (share: number) => {
    doc.y = Math.max(doc.y + 12, doc.page.height * share);
  };
  if (state) flow.text('P', state, STATE);
  downTo(AT.title);
  artifact(doc, 'Layout', () => {
    doc.rect(setup.side, doc.y - 22, 64, 4).fill(TEAL);
  });
  flow.text('H1', plan.title, H1);
  flow.gap(8);
  if (post) flow.text('P', post, POST);
  downTo(AT.facts);
  flow.table(
    coverFacts(plan).map(([name, value]) => [...rowOf([name], true), ...rowOf([value])]),
    { hasHeader: false, shares: [0.3, 0.7] },
  );
  flow.gap(12);
  flow.box('P', plan.warning, WARNING, 0, WARM);
}

/** The contents, on a page of their own; their page numbers follow when they are known. */
function contentsPage(flow: PdfFlow, plan: PlanPrint): Contents {
  const { doc } = flow;
  flow.newPage();
  flow.text('H2', planWord('contents', plan.locale), { ...H2, size: 20 });
  flow.gap(12);
  const list = doc.struct('TOC');
  doc.addStructure(list);
  const titles = sectionsOf(plan).map(({ title, id }) => ({ title, id }));
  if (plan.notes) titles.push({ title: planWord('notes', plan.locale), id: NOTES_ID });
  const entries = titles.map((entry, index) => ({ ...entry, y: doc.y + index * LINE }));
  return { entries, page: flow.page, list };
}

/** A field is not torn from its label. */
const roomOf = ({ field, half }: PrintedField): number => (half === null ? 50 : 80) + ROOM[field.kind];

function writeField(flow: PdfFlow, printed: PrintedField, plan: PlanPrint): void {
  const { locale } = plan;
  const { field, half } = printed;
  const value = printedValue(field, locale);
  flow.need(roomOf(printed));
  flow.gap(8);
  if (half !== null) {
    flow.text('P', half, HALF);
    flow.gap(4);
  }
  flow.text('H3', field.label, LABEL);
  flow.gap(2);
  if (value) flow.text('P', value);
  else flow.box('P', planWord('toFillIn', locale), { ...SMALL, size: 9 }, ROOM[field.kind]);
  for (const { about, text } of printedOthers(field, plan)) {
    flow.gap(4);
    flow.text('P', about, { ...SMALL, size: 9 });
    flow.text('P', text);
  }
}

/** What the author noted in the course. Returns the page on which it begins. */
function writeNotes(flow: PdfFlow, plan: PlanPrint): number {
  const { locale } = plan;
  const title = planWord('notes', locale);
  flow.newPage();
  const { page } = flow;
  flow.doc.addNamedDestination(NOTES_ID, 'XYZ', 0, flow.doc.y, 0);
  flow.doc.outline.addItem(title);
  flow.text('H2', title, H2);
  flow.gap(3);
  const places = notesByPlace(plan);
  flow.text('P', planWord(places.length > 0 ? 'notesAbout' : 'notesNone', locale), NOTE);
  for (const { title: ofPlace, module, notes } of places) {
    flow.need(90);
    flow.gap(12);
    flow.text('H3', ofPlace, LABEL);
    flow.text('P', module, SMALL);
    for (const { where, text } of notes) {
      flow.need(40);
      flow.gap(7);
      flow.text('P', where, SMALL);
      flow.gap(1);
      flow.text('P', text);
    }
  }
  return page;
}

/** Returns the page on which each part and annex begins. */
function writeSections(flow: PdfFlow, plan: PlanPrint): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { section, title, id, isOnNewPage, isBlank } of sectionsOf(plan)) {
    const intro = section.introHtml && !isBlank ? runsOf(section.introHtml) : [];
    const fields = printedFields(section.fields, plan);
    const [first] = fields;
    // No title stands at the foot of a page, apart from what it announces.
    const head = 50 + flow.heightOf(intro, NOTE) + (first ? roomOf(first) : 60);
    if (isOnNewPage) flow.newPage();
    else if (!flow.need(head)) flow.gap(18);
    pages.set(id, flow.page);
    flow.doc.addNamedDestination(id, 'XYZ', 0, flow.doc.y, 0);
    flow.doc.outline.addItem(title);
    flow.text('H2', title, H2);
    flow.gap(3);
    if (intro.length > 0) flow.runs('P', intro, NOTE);
    if (isBlank) {
      flow.gap(4);
      flow.text('P', planWord('nothingYet', plan.locale), NOTE);
    }
    for (const field of fields) writeField(flow, field, plan);
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
export function planPdf(plan: PlanPrint, paper: Paper): Promise<Buffer> {
  const flow = new PdfFlow(upright(paper), {
    lang: plan.locale,
    title: plan.title,
    subject: plan.courseTitle,
  });
  cover(flow, plan);
  const contents = contentsPage(flow, plan);
  const pages = writeSections(flow, plan);
  if (plan.notes) pages.set(NOTES_ID, writeNotes(flow, plan));
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
