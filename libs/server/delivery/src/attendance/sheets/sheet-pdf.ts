import QRCode from 'qrcode';
import { rowOf } from '@campus/platform/documents/blocks.ts';
import { LANDSCAPE, type Paper } from '@campus/platform/documents/paper.ts';
import { PdfFlow } from '@campus/platform/documents/pdf/pdf-flow.ts';
import {
  PdfTable,
  type Cell,
  type DrawnCell,
  type TableOptions,
} from '@campus/platform/documents/pdf/pdf-table.ts';
import { fittingSize } from '@campus/platform/documents/pdf/placed-text.ts';
import { runningLines } from '@campus/platform/documents/pdf/running-lines.ts';
import { EDGE, type TextStyle } from '@campus/platform/documents/pdf/text-style.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { attendanceWords } from '../words/attendance.words.ts';
import { type Sex } from '@campus/people';
import { labelled } from '@campus/platform/words/labelled.ts';

export interface SheetPerson {
  name: string;
  institution: string;
  post: string;
  sex: Sex | null;
  email: string;
  /** The content of the QR square. */
  code: string;
}

export interface Sheet {
  locale: Locale;
  session: string;
  edition: string;
  group: string;
  /** In words, with the hours. */
  when: string;
  place: string | null;
  people: readonly SheetPerson[];
}

type Say = ReturnType<typeof attendanceWords>;

const SETUP = { side: 30, top: 26, bottom: 34 };
const ROW = 50;
const QUIET = 2;
/** Rows for people who were not expected. */
const WALK_INS = 8;
/** Shares of the width: number, name, institution, post, sex, e-mail, signature, square. */
const SHARES = [0.032, 0.205, 0.165, 0.125, 0.058, 0.165, 0.185, 0.065];
const SIZES = [9.5, 8.5, 7.5, 6.5, 5.5];

/** From left to right. */
const COLUMNS = ['number', 'name', 'institution', 'post', 'sex', 'address', 'signature', 'code'] as const;

const BLACK = '#000';
const SMALL: TextStyle = { font: 'sans', size: 8.5, colour: BLACK };
const FACTS: TextStyle = { font: 'sans', size: 9.5, colour: BLACK };
const ABOUT: TextStyle = { ...FACTS, font: 'sansBold' };

/** What a phone at the door reads. */
const square = (text: string): DrawnCell => ({
  alt: text,
  draw(doc, { x, y, width, height }) {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    const size = Math.min(width, height) - 2;
    const [left, top] = [x + (width - size) / 2, y + (height - size) / 2];
    const side = size / (modules.size + 2 * QUIET);
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        if (modules.get(row, column))
          doc.rect(left + (column + QUIET) * side, top + (row + QUIET) * side, side + 0.05, side + 0.05);
    doc.fill(BLACK);
  },
});

const cellsOf = (person: SheetPerson, number: number, say: Say): Cell[] => [
  ...rowOf([String(number)]),
  ...rowOf([person.name], true),
  ...rowOf([
    person.institution,
    person.post,
    person.sex ? say(`sheet.sex.${person.sex}`) : '',
    person.email,
    '',
  ]),
  square(person.code),
];

/** Session, edition, group, when and where: on each page, for each is signed and filed separately. */
function heading(flow: PdfFlow, sheet: Sheet, say: Say): void {
  const { doc, width } = flow;
  const place = { font: 'sansBold' as const, text: sheet.session, width };
  const size = fittingSize(doc, place, [15, 11], { lines: 1 });
  flow.text('P', `${say('sheet.title')} · ${sheet.edition}`, SMALL);
  flow.text('H1', sheet.session, { ...ABOUT, size });
  const facts = [
    sheet.when,
    labelled(say('sheet.group'), sheet.group, sheet.locale),
    ...(sheet.place ? [labelled(say('sheet.place'), sheet.place, sheet.locale)] : []),
  ];
  flow.text('P', facts.join('   ·   '), FACTS);
}

/** One page: what it is about, and as many rows as there is room for; tells how many those are. */
function page(flow: PdfFlow, sheet: Sheet, rows: readonly Cell[][], about: string | null): number {
  const say = attendanceWords(sheet.locale);
  const header = rowOf(
    COLUMNS.map((name) => say(`sheet.column.${name}`)),
    true,
  );
  const options: TableOptions = {
    hasHeader: true,
    look: 'sheet',
    shares: SHARES,
    fixed: { height: ROW, sizes: SIZES },
  };
  heading(flow, sheet, say);
  if (about !== null) flow.text('P', about, ABOUT);
  flow.gap(4);
  const [head = 0] = new PdfTable(flow, [header], options).heights;
  const room = Math.max(1, Math.floor((flow.bottom - flow.doc.y - head) / ROW));
  const shown = rows.slice(0, room);
  flow.table([header, ...shown], options);
  return shown.length;
}

/** The pages of one sheet: those who are expected, then one for those who are not on the list. */
function pages(flow: PdfFlow, sheet: Sheet): void {
  const say = attendanceWords(sheet.locale);
  let expected = sheet.people.map((person, index) => cellsOf(person, index + 1, say));
  while (expected.length > 0) {
    expected = expected.slice(page(flow, sheet, expected, null));
    flow.newPage();
  }
  const unexpected = Array.from({ length: WALK_INS }, () => rowOf(COLUMNS.map(() => '')));
  page(flow, sheet, unexpected, say('sheet.walkIns'));
}

/** Sign-in sheets of one session, each starting on a new page, black on white. */
export function sheetsPdf(first: Sheet, others: readonly Sheet[], paper: Paper): Promise<Buffer> {
  const { locale, session, group } = first;
  const say = attendanceWords(locale);
  const title = [say('sheet.title'), session, ...(others.length > 0 ? [] : [group])].join(' · ');
  const flow = new PdfFlow({ size: LANDSCAPE[paper], ...SETUP }, { lang: locale, title });
  pages(flow, first);
  for (const sheet of others) {
    flow.newPage();
    pages(flow, sheet);
  }
  runningLines(flow, locale, {
    foot: say('sheet.privacy'),
    style: { ...EDGE, size: 7.5, colour: BLACK },
  });
  return flow.end();
}

/** The sign-in sheet of a half day and a group. */
export const sheetPdf = (sheet: Sheet, paper: Paper): Promise<Buffer> => sheetsPdf(sheet, [], paper);
