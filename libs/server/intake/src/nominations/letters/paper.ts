import { openPdf } from '@campus/platform/documents/open-pdf.ts';
import { pdfBytes } from '@campus/platform/documents/pdf-bytes.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type TextBlock } from '../calls/call-text.ts';

const MARGIN = 64;
const INK = '#14262b';
const SOFT = '#4a5d63';

/** What a page of a letter or a call holds, from above. */
export interface PaperPage {
  /** Small, above the title: programme, place, date. */
  above: string;
  title: string;
  /** To whom; may be empty. */
  to: string[];
  blocks: TextBlock[];
  below: string;
}

function draw(doc: PDFKit.PDFDocument, page: PaperPage): void {
  const width = doc.page.width - 2 * MARGIN;
  const write = (
    tag: string,
    font: 'serif' | 'sans' | 'sansBold',
    size: number,
    colour: string,
    text: string,
    gap: number,
  ) => {
    doc.font(font).fontSize(size).fillColor(colour);
    doc.addStructure(doc.struct(tag, {}, () => doc.text(text, MARGIN, doc.y, { width, lineGap: 3 })));
    doc.y += gap;
  };
  doc.y = MARGIN;
  write('P', 'sans', 10, SOFT, page.above, 22);
  write('H1', 'serif', 19, INK, page.title, 16);
  for (const line of page.to) write('P', 'sansBold', 11, INK, line, 0);
  if (page.to.length) doc.y += 14;
  for (const { kind, runs } of page.blocks) {
    const text = runs
      .map((run) => (run.href ? `${run.text} (${run.href.replace(/^mailto:/, '')})` : run.text))
      .join('');
    if (kind === 'heading') write('H2', 'sansBold', 13, INK, text, 4);
    else write('P', 'sans', 11, INK, kind === 'item' ? `•  ${text}` : text, kind === 'item' ? 3 : 9);
  }
  doc.y += 14;
  write('P', 'sans', 10, SOFT, page.below, 0);
}

/** A4, one part after another each on a page of its own; tagged, so that it can be read aloud. */
export function printPages(pages: readonly PaperPage[], title: string, locale: Locale): Promise<Buffer> {
  const doc = openPdf({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    autoFirstPage: false,
    tagged: true,
    lang: locale,
    info: { Title: title },
  });
  return pdfBytes(doc, () => {
    for (const page of pages) {
      doc.addPage();
      draw(doc, page);
    }
  });
}
