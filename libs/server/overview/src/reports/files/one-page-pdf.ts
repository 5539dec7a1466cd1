import { type IndicatorKey } from '@campus/figures';
import { rowOf } from '@campus/platform/documents/blocks.ts';
import { INK, SHADE, SOFT, TEAL } from '@campus/platform/documents/house-style.ts';
import { PORTRAIT, type Paper } from '@campus/platform/documents/paper.ts';
import { artifact } from '@campus/platform/documents/pdf/open-pdf.ts';
import { PdfFlow } from '@campus/platform/documents/pdf/pdf-flow.ts';
import { PdfTable, type TableOptions } from '@campus/platform/documents/pdf/pdf-table.ts';
import { placeText } from '@campus/platform/documents/pdf/placed-text.ts';
import { use, type TextStyle } from '@campus/platform/documents/pdf/text-style.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { labelled } from '@campus/platform/words/labelled.ts';
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

const MARGIN = 46;
/** Of one of the large numbers. */
const CARD = { height: 84, gap: 8, pad: 8 };

const KICKER: TextStyle = { font: 'sansBold', size: 10, colour: TEAL };
const TITLE: TextStyle = { font: 'serif', size: 19, colour: INK };
const ABOUT: TextStyle = { font: 'sans', size: 9.5, colour: SOFT };
const TEXT: TextStyle = { font: 'sans', size: 9.5, colour: INK };
const SMALL: TextStyle = { font: 'sans', size: 8.5, colour: SOFT };
const DONORS: TextStyle = { font: 'sans', size: 9, colour: SOFT };

/** The four headline numbers. */
const LARGE: readonly IndicatorKey[] = ['people_trained', 'completed', 'completion_rate', 'gain_mean'];

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
  readonly #say: FiguresSay;

  constructor(
    private readonly flow: PdfFlow,
    private readonly found: FiguresFound,
    private readonly sheet: FiguresSheet,
    private readonly locale: Locale,
  ) {
    this.#say = reportsWords(locale);
  }

  write(): void {
    const { flow } = this;
    const { title, about, acknowledgements } = this.sheet;
    flow.text('P', this.#say('figures.onePage'), KICKER);
    flow.text('H1', title, TITLE);
    for (const [label, text] of about) flow.text('P', labelled(label, text, this.locale), ABOUT);
    flow.gap(8);
    this.#large();
    flow.gap(10);
    this.#headlines();
    const wroteAbout = themesOnPage(this.found.data, this.locale).map(
      ([name, people]) => `${name} (${people})`,
    );
    if (wroteAbout.length > 0)
      flow.text('P', this.#say('figures.wroteMost', { themes: wroteAbout.join(', ') }), TEXT);
    flow.gap(8);
    const foot = this.#footOf(acknowledgements);
    const breakdown = leadingBreakdown(this.found.data);
    if (breakdown) this.#breakdown(breakdownOnPage(breakdown, this.locale), foot.top - 24);
    foot.write();
  }

  #figure(key: IndicatorKey): FigureData | undefined {
    return this.found.data.figures.find(({ indicator }) => indicator === key);
  }

  #value(key: IndicatorKey, isLarge = false): string {
    const figure = this.#figure(key);
    if (!figure) return '';
    if (figure.state !== 'known') return this.#say(`state.${figure.state}`);
    // In large letters there is no room for the unit: it is beside the name.
    return valueOnPage(isLarge && key === 'gain_mean' ? 'enrolled' : key, figure.value, this.locale);
  }

  #nameOf(key: IndicatorKey): string {
    const name = this.#say(`indicator.${key}`);
    return key === 'gain_mean' ? `${name} (${this.#say('unit.points')})` : name;
  }

  /** Four numbers side by side, each with its name and what it may be held against. */
  #large(): void {
    const { doc, width, setup } = this.flow;
    const each = (width - CARD.gap * (LARGE.length - 1)) / LARGE.length;
    const top = doc.y;
    LARGE.forEach((key, i) => {
      const left = setup.side + i * (each + CARD.gap);
      artifact(doc, 'Layout', () => doc.roundedRect(left, top, each, CARD.height, 5).fill(SHADE));
      const box = { x: left + CARD.pad, width: each - 2 * CARD.pad };
      const isKnown = this.#figure(key)?.state === 'known';
      const large: TextStyle = { font: 'sansBold', size: isKnown ? 23 : 12, colour: TEAL };
      placeText(doc, 'P', large, this.#value(key, true), { ...box, y: top + (isKnown ? 5 : 13) });
      const name = { ...TEXT, font: 'sansBold' as const };
      const below = placeText(doc, 'P', name, this.#nameOf(key), { ...box, y: top + 35 });
      const reference = referenceOf(key, this.found, this.#say);
      if (reference) placeText(doc, 'P', { ...SMALL, size: 7.5 }, reference, { ...box, y: below + 1 });
    });
    doc.x = setup.side;
    doc.y = top + CARD.height;
  }

  #headlines(): void {
    const rows = HEADLINES.filter((key) => !LARGE.includes(key) && this.#figure(key)).map((key) => [
      this.#say(`indicator.${key}`),
      this.#value(key),
      referenceOf(key, this.found, this.#say),
    ]);
    const head = [this.#say('figures.figure'), this.#say('figures.value'), this.#say('figures.compare')];
    this.flow.table([rowOf(head, true), ...rows.map((row) => rowOf(row))], {
      hasHeader: true,
      look: 'figures',
      shares: [0.42, 0.2, 0.38],
    });
  }

  /** As many rows as there is room for above the foot, and how many there are besides. */
  #breakdown({ head, rows }: PageTable, bottom: number): void {
    const { flow } = this;
    const options: TableOptions = {
      hasHeader: true,
      look: 'figures',
      shares: head.map((_name, i) => (i === 0 ? 0.28 : 0.72 / Math.max(1, head.length - 1))),
      areNumbers: head.map((_name, i) => i > 0),
    };
    const all = [rowOf(head, true), ...rows.map((row) => rowOf(row))];
    let end = flow.doc.y;
    const shown = new PdfTable(flow, all, options).heights.filter((height) => (end += height) <= bottom);
    if (shown.length < 2) return;
    flow.table(all.slice(0, shown.length), options);
    const left = all.length - shown.length;
    if (left > 0) flow.text('P', this.#say('figures.moreRows', { count: left }), SMALL);
  }

  /** The lines of the donors, at the foot of the page: where they begin, and how they get there. */
  #footOf(lines: readonly string[]): { top: number; write: () => void } {
    const { doc, width, setup } = this.flow;
    const text = lines.join('  ');
    const height = use(doc, DONORS).heightOfString(text || ' ', { width });
    const top = doc.page.height - setup.bottom + 10 - height;
    const box = { x: setup.side, y: top, width };
    return {
      top,
      write: () => {
        if (text) this.flow.onPage(0, () => placeText(doc, 'P', DONORS, text, box));
      },
    };
  }
}

/** One page for those who decide: the numbers that matter, what they may be held against, one breakdown. */
export function onePagePdf(
  found: FiguresFound,
  sheet: FiguresSheet,
  locale: Locale,
  paper: Paper,
): Promise<Buffer> {
  const setup = { size: PORTRAIT[paper], side: MARGIN, top: MARGIN, bottom: MARGIN };
  const title = labelled(reportsWords(locale)('figures.onePage'), sheet.title, locale);
  const flow = new PdfFlow(setup, { lang: locale, title });
  new OnePage(flow, found, sheet, locale).write();
  return flow.end();
}
