import { rowOf } from '@campus/platform/documents/blocks.ts';
import { officeColour, SOFT, TEAL, WARM } from '@campus/platform/documents/house-style.ts';
import { blocksOf, runsOf } from '@campus/platform/documents/html-blocks.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { wordDocument } from '@campus/platform/documents/word/word-document.ts';
import { type Child, type WordWriter } from '@campus/platform/documents/word/word-writer.ts';
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

function titlePage(writer: WordWriter, plan: DatedPlan): Child[] {
  const { lib } = writer;
  const facts = titleFacts(plan).map(([name, value]) => [...rowOf([name], true), ...rowOf([value])]);
  const contents = sectionsOf(plan).map(({ title, id }) =>
    writer.paragraph(
      [
        new lib.InternalHyperlink({
          anchor: id,
          children: [new lib.TextRun({ text: title, color: officeColour(TEAL) })],
        }),
      ],
      { spacing: { after: 40 } },
    ),
  );
  return [
    writer.paragraph(writer.lines(plan.courseTitle, { color: officeColour(TEAL) })),
    writer.heading(plan.title, 'TITLE'),
    writer.box(plan.warning, WARM, 0, { bold: true }),
    writer.paragraph([]),
    writer.table(facts, { hasHeader: false, shares: [0.36, 0.64] }),
    writer.paragraph([]),
    writer.paragraph(writer.lines(planWord('contents', plan.locale), { bold: true, size: 26 })),
    ...contents,
  ];
}

function fieldOf(writer: WordWriter, { field, half, lesson }: PrintedField, { locale }: DatedPlan): Child[] {
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
    ...(lesson !== null
      ? [
          writer.paragraph(writer.lines(lesson, { size: 17, color: officeColour(SOFT) }), {
            keepNext: true,
            spacing: { before: 160, after: 0 },
          }),
        ]
      : []),
    writer.heading(field.label, 'HEADING_2'),
    value
      ? writer.paragraph(writer.lines(value))
      : writer.box(planWord('toFillIn', locale), null, emptyLines, { size: 18, color: officeColour(SOFT) }),
  ];
}

function sections(writer: WordWriter, plan: DatedPlan): Child[] {
  const { lib } = writer;
  return sectionsOf(plan).flatMap(({ section, title, id, isOnNewPage, isPartWithoutFields }) => [
    writer.paragraph([new lib.Bookmark({ id, children: writer.lines(title) })], {
      heading: lib.HeadingLevel.HEADING_1,
      pageBreakBefore: isOnNewPage,
    }),
    ...(section.introHtml
      ? [writer.paragraph(writer.runs(runsOf(section.introHtml), { color: officeColour(SOFT) }))]
      : []),
    ...(isPartWithoutFields
      ? [writer.paragraph(writer.lines(planWord('noFields', plan.locale), { color: officeColour(SOFT) }))]
      : []),
    ...printedFields(section.fields, plan).flatMap((field) => fieldOf(writer, field, plan)),
    ...blocksOf(section.formHtml).flatMap((block) => writer.block(block)),
  ]);
}

/** The plan as a document to go on working in. */
export const planDocx = (plan: DatedPlan, paper: Paper): Promise<Buffer> =>
  wordDocument({
    locale: plan.locale,
    title: plan.title,
    about: plan.courseTitle,
    paper,
    head: [plan.title, plan.place.post, longDay(plan.madeOn, plan.locale)].filter(Boolean).join(' · '),
    write: (writer) => [...titlePage(writer, plan), ...sections(writer, plan)],
  });
