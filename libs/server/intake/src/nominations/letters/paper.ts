import { type Block } from '@campus/platform/documents/blocks.ts';
import { INK, SOFT } from '@campus/platform/documents/house-style.ts';
import { PORTRAIT } from '@campus/platform/documents/paper.ts';
import { type PageSetup } from '@campus/platform/documents/pdf/page-column.ts';
import { PdfFlow } from '@campus/platform/documents/pdf/pdf-flow.ts';
import { BODY, type TextStyle } from '@campus/platform/documents/pdf/text-style.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type TextBlock } from '../calls/call-text.ts';

/** What a page of a letter or a call holds, from above. */
export interface PaperPage {
  /** Small, above the title: programme, place, date. */
  above: string;
  title: string;
  /** The addressee; may be empty. */
  to: string[];
  blocks: TextBlock[];
  below: string;
}

const MARGIN = 64;
const LETTER: PageSetup = { size: PORTRAIT.a4, side: MARGIN, top: MARGIN, bottom: MARGIN };
/** A letter is read at arm’s length: 11 points. */
const SCALE = 11 / BODY.size;
const SMALL: TextStyle = { font: 'sans', size: 10, colour: SOFT };
const TITLE: TextStyle = { font: 'serif', size: 19, colour: INK };
const ADDRESSEE: TextStyle = { font: 'sansBold', size: 11, colour: INK };

/** A link is printed with where it leads. */
const printed = ({ kind, runs }: TextBlock): Block => {
  const said = runs.map(({ text, isStrong, href }) => ({
    text: href ? `${text} (${href.replace(/^mailto:/, '')})` : text,
    isBold: isStrong,
    isItalic: false,
  }));
  return kind === 'item' ? { kind, depth: 0, mark: '•', runs: said } : { kind, runs: said };
};

function write(flow: PdfFlow, { above, title, to, blocks, below }: PaperPage): void {
  flow.text('P', above, SMALL);
  flow.gap(20);
  flow.text('H1', title, TITLE);
  flow.gap(14);
  for (const line of to) flow.text('P', line, ADDRESSEE);
  if (to.length > 0) flow.gap(12);
  flow.blocks(blocks.map(printed), 'H2');
  flow.gap(12);
  flow.text('P', below, SMALL);
}

/** A4; each part starts on a new page. */
export function printPages(pages: readonly PaperPage[], title: string, locale: Locale): Promise<Buffer> {
  const flow = new PdfFlow(LETTER, { lang: locale, title }, SCALE);
  pages.forEach((page, index) => {
    if (index > 0) flow.newPage();
    write(flow, page);
  });
  return flow.end();
}
