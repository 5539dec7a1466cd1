import QRCode from 'qrcode';
import { openPdf } from '@campus/platform/documents/open-pdf.ts';
import { LANDSCAPE, type Paper } from '@campus/platform/documents/paper.ts';
import { pdfBytes } from '@campus/platform/documents/pdf-bytes.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { attendanceWords } from '../words/attendance.words.ts';
import { type Sex } from '@campus/people';

export interface SheetPerson {
  name: string;
  institution: string;
  post: string;
  sex: Sex | null;
  email: string;
  /** What the square says. */
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

type Doc = PDFKit.PDFDocument;

const MARGIN = 30;
const TOP = 92;
const FOOT = 40;
const ROW = 50;
const HEAD = 18;
const PAD = 4;
const QUIET = 2;
/** Rows for people nobody expected. */
const WALK_INS = 8;
/** Shares of the width: number, name, institution, post, sex, e-mail, signature, square. */
const SHARES = [0.032, 0.205, 0.165, 0.125, 0.058, 0.165, 0.185, 0.065];
const SIZES = [9.5, 8.5, 7.5, 6.5, 5.5];

/** The largest size at which a text stays in its cell, words whole as long as they can be. */
function fit(doc: Doc, text: string, width: number, height: number): number {
  const isFitting = (size: number) => {
    doc.fontSize(size);
    return (
      doc.heightOfString(text, { width }) <= height &&
      text.split(/[\s@]+/).every((word) => doc.widthOfString(word) <= width)
    );
  };
  return SIZES.find(isFitting) ?? SIZES.at(-1) ?? 6;
}

function square(doc: Doc, text: string, x: number, y: number, size: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = size / (modules.size + 2 * QUIET);
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column))
        doc.rect(x + (column + QUIET) * side, y + (row + QUIET) * side, side + 0.05, side + 0.05);
  doc.fill('#000');
}

/** Columns of a page: where each begins, and how wide it is. */
/** From left to right. */
const COLUMNS = ['number', 'name', 'institution', 'post', 'sex', 'address', 'signature', 'code'] as const;

function columnsOf(width: number): { x: number; width: number }[] {
  const all = width - 2 * MARGIN;
  let x = MARGIN;
  return SHARES.map((share) => {
    const column = { x, width: share * all };
    x += column.width;
    return column;
  });
}

type Cells = readonly string[];

class SheetWriter {
  readonly #columns: { x: number; width: number }[];
  readonly #perPage: number;

  constructor(
    private readonly doc: Doc,
    private readonly sheet: Sheet,
    private readonly size: readonly [number, number],
  ) {
    this.#columns = columnsOf(size[0]);
    this.#perPage = Math.floor((size[1] - TOP - HEAD - FOOT) / ROW);
  }

  write(): void {
    const { people, locale } = this.sheet;
    const blank = Array.from({ length: Math.max(WALK_INS, this.#perPage) }, () => null);
    const pages = [...this.#split(people), ...this.#split(blank.slice(0, this.#perPage))];
    const say = attendanceWords(locale);
    let number = 0;
    pages.forEach((rows, i) => {
      if (i > 0) this.doc.addPage();
      const isForWalkIns = rows[0] === null || rows.length === 0;
      this.#heading(isForWalkIns ? say('sheet.walkIns') : null);
      this.#titles();
      rows.forEach((person, row) => {
        const y = TOP + HEAD + row * ROW;
        if (person) number += 1;
        this.#row(person, person ? String(number) : '', y);
      });
      this.#foot(say('sheet.page', { page: i + 1, pages: pages.length }));
    });
  }

  #split<Row>(rows: readonly Row[]): Row[][] {
    return Array.from({ length: Math.ceil(rows.length / this.#perPage) }, (_, i) =>
      rows.slice(i * this.#perPage, (i + 1) * this.#perPage),
    );
  }

  #heading(about: string | null): void {
    const { doc, sheet } = this;
    const say = attendanceWords(sheet.locale);
    const width = this.size[0] - 2 * MARGIN;
    doc
      .font('sans')
      .fontSize(8.5)
      .fillColor('#000')
      .text(`${say('sheet.title')} · ${sheet.edition}`, MARGIN, 26, { width });
    doc.font('sansBold');
    doc
      .fontSize(fit(doc, sheet.session, width, 22) > 8 ? 15 : 11)
      .text(sheet.session, MARGIN, 39, { width, height: 18, ellipsis: true });
    const facts = [
      sheet.when,
      `${say('sheet.group')}: ${sheet.group}`,
      ...(sheet.place ? [`${say('sheet.place')}: ${sheet.place}`] : []),
    ];
    doc
      .font('sans')
      .fontSize(9.5)
      .text(facts.join('   ·   '), MARGIN, 60, { width, height: 13, ellipsis: true });
    if (about) doc.font('sansBold').fontSize(9.5).text(about, MARGIN, 75, { width });
  }

  #titles(): void {
    const { doc } = this;
    doc.font('sansBold').fontSize(8);
    const say = attendanceWords(this.sheet.locale);
    COLUMNS.forEach((name, i) => {
      const column = this.#columns[i];
      if (column)
        doc.text(say(`sheet.column.${name}`), column.x + PAD, TOP + 5, {
          width: column.width - PAD,
          lineBreak: false,
        });
    });
  }

  #row(person: SheetPerson | null, number: string, y: number): void {
    const { doc } = this;
    const say = attendanceWords(this.sheet.locale);
    const cells: Cells = person
      ? [
          number,
          person.name,
          person.institution,
          person.post,
          person.sex ? say(`sheet.sex.${person.sex}`) : '',
          person.email,
        ]
      : [];
    this.#columns.forEach((column, i) => {
      doc.lineWidth(0.6).strokeColor('#000').rect(column.x, y, column.width, ROW).stroke();
      const text = cells[i];
      if (!text) return;
      doc.font(i === 1 ? 'sansBold' : 'sans').fillColor('#000');
      const width = column.width - 2 * PAD;
      doc.fontSize(fit(doc, text, width, ROW - 2 * PAD));
      const top = y + (ROW - Math.min(doc.heightOfString(text, { width }), ROW - 2 * PAD)) / 2;
      doc.text(text, column.x + PAD, top, { width, height: ROW - 2 * PAD, ellipsis: true });
    });
    const last = this.#columns.at(-1);
    if (!person || !last) return;
    const side = Math.min(ROW, last.width) - 2;
    square(doc, person.code, last.x + (last.width - side) / 2, y + (ROW - side) / 2, side);
  }

  #foot(page: string): void {
    const { doc, sheet } = this;
    const y = this.size[1] - FOOT + 12;
    const width = this.size[0] - 2 * MARGIN;
    doc.font('sans').fontSize(7.5).fillColor('#000');
    doc.text(attendanceWords(sheet.locale)('sheet.privacy'), MARGIN, y, { width, lineBreak: false });
    doc.text(page, MARGIN, y, { width, align: 'right', lineBreak: false });
  }
}

/** The sign-in sheet of a half day and a group, black on white, with a page for those who are not on the list. */
export function sheetPdf(sheet: Sheet, paper: Paper): Promise<Buffer> {
  const size = LANDSCAPE[paper];
  const title = `${attendanceWords(sheet.locale)('sheet.title')} · ${sheet.session} · ${sheet.group}`;
  const doc = openPdf({
    size: [size[0], size[1]],
    margin: 0,
    lang: sheet.locale,
    info: { Title: title },
  });
  return pdfBytes(doc, () => new SheetWriter(doc, sheet, size).write());
}
