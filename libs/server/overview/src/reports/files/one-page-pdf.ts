import { type IndicatorKey } from '@campus/figures';
import { type FontName } from '@campus/platform/documents/fonts.ts';
import { openPdf } from '@campus/platform/documents/open-pdf.ts';
import { pdfBytes } from '@campus/platform/documents/pdf-bytes.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type FigureData } from '../counting/figures-data.ts';
import { type FiguresFound } from '../figures-reading.ts';
import { type FiguresSheet } from './figures-sheet.ts';
import {
  breakdownOnPage,
  HEADLINES,
  leadingBreakdown,
  themesOnPage,
  valueOnPage,
  type PageTable,
} from './one-page.rules.ts';
import { type FiguresSay, reportsWords } from '../words/reports.words.ts';

/** Standing, in points. */
const PAPER = { a4: [595.28, 841.89], letter: [612, 792] } as const;
export type Paper = keyof typeof PAPER;

const MARGIN = 46;
/** A line of a table that has one line of text. */
const ROW = 17;
const INK = '#14262b';
const SOFT = '#4a5d63';
const TEAL = '#0b5c63';
const SHADE = '#eef3f3';
const LINE = '#8a999e';

/** The four numbers that stand above all others. */
const LARGE: readonly IndicatorKey[] = ['people_trained', 'completed', 'completion_rate', 'gain_mean'];

interface Style {
  font?: FontName;
  size?: number;
  colour?: string;
}

/** What numbers may be held against; what earlier courses reached depends on what the figures are about. */
function referenceOf(key: IndicatorKey, { scope }: FiguresFound, say: FiguresSay): string {
  const texts: Partial<Record<IndicatorKey, string>> = {
    people_trained: {
      edition: say('figures.refEdition'),
      country: say('figures.refCountry'),
      programme: say('figures.refProgramme'),
    }[scope],
    post_mean: say('figures.refLevel'),
    gain_mean: say('figures.refGain'),
    attendance_rate: say('figures.refAttendance'),
  };
  return texts[key] ?? '';
}

class OnePage {
  #y = MARGIN;
  readonly #say: FiguresSay;
  readonly #width: number;

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly found: FiguresFound,
    private readonly sheet: FiguresSheet,
    private readonly locale: Locale,
  ) {
    this.#say = reportsWords(locale);
    this.#width = doc.page.width - 2 * MARGIN;
  }

  write(): void {
    const { title, about, acknowledgements } = this.sheet;
    const colon = this.locale === 'fr' ? '\u00a0:' : ':';
    this.#text(this.#say('figures.onePage'), { size: 10, colour: TEAL, font: 'sansBold' });
    this.#text(title, { size: 19, font: 'serif' });
    for (const [label, text] of about) this.#text(`${label}${colon} ${text}`, { size: 9.5, colour: SOFT });
    this.#large();
    this.#headlines();
    const wroteAbout = themesOnPage(this.found.data, this.locale).map(
      ([name, people]) => `${name} (${people})`,
    );
    if (wroteAbout.length > 0) {
      this.#y += 8;
      this.#text(this.#say('figures.wroteMost', { themes: wroteAbout.join(', ') }), { size: 9.5 });
    }
    const foot = this.#foot(acknowledgements);
    const breakdown = leadingBreakdown(this.found.data);
    if (breakdown) this.#breakdown(breakdownOnPage(breakdown, this.locale), foot);
  }

  #style({ font = 'sans', size = 10, colour = INK }: Style) {
    return this.doc.font(font).fontSize(size).fillColor(colour);
  }

  #text(text: string, style: Style): void {
    const doc = this.#style(style);
    doc.text(text, MARGIN, this.#y, { width: this.#width });
    this.#y = doc.y + 2;
  }

  #figure(key: IndicatorKey): FigureData | undefined {
    return this.found.data.figures.find(({ indicator }) => indicator === key);
  }

  #value(key: IndicatorKey, isLarge = false): string {
    const figure = this.#figure(key);
    if (!figure) return '';
    if (figure.state !== 'known') return this.#say(`state.${figure.state}`);
    // In large letters there is no room for the unit: it stands by the name.
    return valueOnPage(isLarge && key === 'gain_mean' ? 'enrolled' : key, figure.value, this.locale);
  }

  #nameOf(key: IndicatorKey): string {
    const name = this.#say(`indicator.${key}`);
    return key === 'gain_mean' ? `${name} (${this.#say('unit.points')})` : name;
  }

  /** Four numbers side by side, each with its name and what it may be held against. */
  #large(): void {
    this.#y += 8;
    const gap = 8;
    const width = (this.#width - gap * (LARGE.length - 1)) / LARGE.length;
    const height = 84;
    LARGE.forEach((key, i) => {
      const x = MARGIN + i * (width + gap);
      this.doc.roundedRect(x, this.#y, width, height, 5).fill(SHADE);
      const inner = { width: width - 16 };
      const isKnown = this.#figure(key)?.state === 'known';
      this.#style({ size: isKnown ? 23 : 12, font: 'sansBold', colour: TEAL });
      this.doc.text(this.#value(key, true), x + 8, this.#y + (isKnown ? 5 : 13), {
        ...inner,
        lineBreak: false,
      });
      this.#style({ size: 9.5, font: 'sansBold' }).text(this.#nameOf(key), x + 8, this.#y + 35, inner);
      const reference = referenceOf(key, this.found, this.#say);
      this.#style({ size: 7.5, colour: SOFT }).text(reference, x + 8, this.doc.y + 1, inner);
    });
    this.#y += height;
  }

  #headlines(): void {
    const rows = HEADLINES.filter((key) => !LARGE.includes(key) && this.#figure(key)).map((key) => [
      this.#say(`indicator.${key}`),
      this.#value(key),
      referenceOf(key, this.found, this.#say),
    ]);
    this.#table(
      [this.#say('figures.figure'), this.#say('figures.value'), this.#say('figures.compare')],
      rows,
      [0.42, 0.2, 0.38],
    );
  }

  /** As many rows as there is room for above the foot, and how many there are besides. */
  #breakdown({ head, rows }: PageTable, foot: number): void {
    const shares = head.map((_name, i) => (i === 0 ? 0.28 : 0.72 / Math.max(1, head.length - 1)));
    const bottom = foot - 2 * ROW;
    this.#y += 12;
    this.#row(head, shares, { font: 'sansBold', size: 8.5 }, true);
    const left = rows.filter((row) => {
      const hasRoom = this.#y + ROW <= bottom;
      if (hasRoom) this.#row(row, shares, { size: 9 }, true);
      return !hasRoom;
    });
    this.#y += 2;
    if (left.length > 0)
      this.#text(this.#say('figures.moreRows', { count: left.length }), { size: 8.5, colour: SOFT });
  }

  #table(head: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[]): void {
    this.#y += 10;
    this.#row(head, shares, { font: 'sansBold', size: 8.5 });
    for (const row of rows) this.#row(row, shares, { size: 9 });
  }

  /** `isOfNumbers`: all but the first column are. */
  #row(texts: readonly string[], shares: readonly number[], style: Style, isOfNumbers = false): void {
    const { doc } = this;
    let x = MARGIN;
    let height = 0;
    shares.forEach((share, i) => {
      const width = this.#width * share;
      const text = texts[i] ?? '';
      const align = isOfNumbers && i > 0 ? 'right' : 'left';
      this.#style(style).text(text, x + 2, this.#y + 2.5, { width: width - 6, align });
      height = Math.max(height, doc.heightOfString(text || ' ', { width: width - 6 }));
      x += width;
    });
    this.#y += height + 5;
    doc
      .lineWidth(style.font === 'sansBold' ? 0.9 : 0.3)
      .strokeColor(LINE)
      .moveTo(MARGIN, this.#y)
      .lineTo(MARGIN + this.#width, this.#y)
      .stroke();
  }

  /** The lines of the donors, at the foot of the page; tells where they begin. */
  #foot(lines: readonly string[]): number {
    const text = lines.join('  ');
    const options = { width: this.#width };
    const height = this.#style({ size: 9, colour: SOFT }).heightOfString(text || ' ', options);
    const top = this.doc.page.height - MARGIN + 10 - height;
    this.doc.text(text, MARGIN, top, options);
    return top;
  }
}

/** One page for those who decide: the numbers that matter, what they may be held against, one breakdown. */
export function onePagePdf(
  found: FiguresFound,
  sheet: FiguresSheet,
  locale: Locale,
  paper: Paper,
): Promise<Buffer> {
  const doc = openPdf({
    size: [...PAPER[paper]],
    margin: 0,
    lang: locale,
    info: { Title: `${reportsWords(locale)('figures.onePage')}: ${sheet.title}` },
  });
  return pdfBytes(doc, () => new OnePage(doc, found, sheet, locale).write());
}
