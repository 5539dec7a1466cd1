import { rowOf } from '@campus/platform/documents/blocks.ts';
import { officeColour, SOFT, TEAL, WARM } from '@campus/platform/documents/house-style.ts';
import { blocksOf, runsOf } from '@campus/platform/documents/html-blocks.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { wordDocument } from '@campus/platform/documents/word/word-document.ts';
import { type Child, type WordWriter } from '@campus/platform/documents/word/word-writer.ts';
import { notesByPlace } from './plan-notes.ts';
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

/** What the plan is, whose it is and from when: a page of its own. */
function cover(writer: WordWriter, plan: PlanPrint): Child[] {
  const { state, post } = coverOf(plan);
  const facts = coverFacts(plan).map(([name, value]) => [...rowOf([name], true), ...rowOf([value])]);
  return [
    writer.paragraph(writer.lines(state, { bold: true, size: 24, color: officeColour(TEAL) })),
    writer.paragraph(writer.lines(plan.title), {
      heading: writer.lib.HeadingLevel.TITLE,
      spacing: { before: 2600, after: 120 },
    }),
    writer.paragraph(writer.lines(post, { size: 32, color: officeColour(SOFT) }), {
      spacing: { after: 1800 },
    }),
    writer.table(facts, { hasHeader: false, shares: [0.3, 0.7] }),
    writer.paragraph([]),
    writer.box(plan.warning, WARM, 0, { size: 19 }),
  ];
}

function fieldOf(writer: WordWriter, { field, half }: PrintedField, plan: PlanPrint): Child[] {
  const { locale } = plan;
  const value = printedValue(field, locale);
  const emptyLines = field.kind === 'long' ? 4 : 1;
  return [
    ...(half === null
      ? []
      : [
          writer.paragraph(writer.lines(half, { bold: true, color: officeColour(TEAL) }), {
            keepNext: true,
            spacing: { before: 240, after: 0 },
          }),
        ]),
    writer.heading(field.label, 'HEADING_2'),
    value
      ? writer.paragraph(writer.lines(value))
      : writer.box(planWord('toFillIn', locale), null, emptyLines, { size: 18, color: officeColour(SOFT) }),
    ...printedOthers(field, plan).flatMap(({ about, text }) => [
      writer.paragraph(writer.lines(about, { size: 18, color: officeColour(SOFT) }), { keepNext: true }),
      writer.paragraph(writer.lines(text)),
    ]),
  ];
}

function sections(writer: WordWriter, plan: PlanPrint): Child[] {
  const { lib } = writer;
  return sectionsOf(plan).flatMap(({ section, title, isOnNewPage, isBlank }) => [
    writer.paragraph(writer.lines(title), {
      heading: lib.HeadingLevel.HEADING_1,
      pageBreakBefore: isOnNewPage,
    }),
    ...(section.introHtml && !isBlank
      ? [writer.paragraph(writer.runs(runsOf(section.introHtml), { color: officeColour(SOFT) }))]
      : []),
    ...(isBlank
      ? [writer.paragraph(writer.lines(planWord('nothingYet', plan.locale), { color: officeColour(SOFT) }))]
      : []),
    ...printedFields(section.fields, plan).flatMap((field) => fieldOf(writer, field, plan)),
    ...blocksOf(section.formHtml).flatMap((block) => writer.block(block)),
  ]);
}

function notes(writer: WordWriter, plan: PlanPrint): Child[] {
  if (!plan.notes) return [];
  const { locale } = plan;
  const soft = { color: officeColour(SOFT) };
  const places = notesByPlace(plan);
  return [
    writer.paragraph(writer.lines(planWord('notes', locale)), {
      heading: writer.lib.HeadingLevel.HEADING_1,
      pageBreakBefore: true,
    }),
    writer.paragraph(writer.lines(planWord(places.length > 0 ? 'notesAbout' : 'notesNone', locale), soft)),
    ...places.flatMap((place) => [
      writer.heading(place.title, 'HEADING_2'),
      writer.paragraph(writer.lines(place.module, soft), { keepNext: true }),
      ...place.notes.flatMap(({ where, text }) => [
        writer.paragraph(writer.lines(where, { ...soft, size: 18 }), {
          keepNext: true,
          spacing: { before: 120, after: 0 },
        }),
        writer.paragraph(writer.lines(text)),
      ]),
    ]),
  ];
}

/** The plan as a document to go on working in. */
export const planDocx = (plan: PlanPrint, paper: Paper): Promise<Buffer> =>
  wordDocument({
    locale: plan.locale,
    title: plan.title,
    about: plan.courseTitle,
    paper,
    head: [plan.title, plan.place.post, longDay(plan.madeOn, plan.locale)].filter(Boolean).join(' · '),
    write: (writer) => [
      ...cover(writer, plan),
      ...writer.contents(planWord('contents', plan.locale)),
      ...sections(writer, plan),
      ...notes(writer, plan),
    ],
  });
