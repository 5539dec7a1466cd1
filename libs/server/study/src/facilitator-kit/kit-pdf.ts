import { blocksOf } from '../plans/files/form-blocks.ts';
import { INK, PdfFlow, SOFT, TEAL, type Paper, type TextStyle } from '../plans/files/pdf-flow.ts';
import { pageOf } from '../plans/files/plan-words.ts';
import type { KitPaperText } from './facilitator-kit.type.ts';

const TITLE: TextStyle = { font: 'serif', size: 21, colour: INK };
const COURSE: TextStyle = { font: 'sans', size: 10, colour: TEAL };

function feet(flow: PdfFlow, { title, locale }: KitPaperText): void {
  const { count } = flow.doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    flow.onPage(page, (doc) => {
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.font('sans').fontSize(8).fillColor(SOFT);
      const foot = doc.page.height - 44;
      doc.text(title, 56, foot, { width: flow.width * 0.72, height: 12, ellipsis: true });
      doc.text(pageOf(page + 1, count, locale), 56, foot, { width: flow.width, align: 'right' });
      doc.endMarkedContent();
    });
  }
}

function pages(paper: KitPaperText, size: Paper, scale: number): PdfFlow {
  const meta = { lang: paper.locale, title: paper.title, subject: paper.courseTitle };
  const flow = new PdfFlow(size, meta, scale);
  flow.text('P', paper.courseTitle, COURSE);
  flow.gap(4);
  flow.text('H1', paper.title, TITLE);
  flow.gap(8);
  flow.blocks(blocksOf(paper.html));
  return flow;
}

/** A debrief is one page to hold in the hand: one that would run over is set smaller, as long as it can be read. */
const SCALES = { debrief: [1, 0.95, 0.9, 0.86, 0.82], other: [1] } as const;

/** A paper of the kit to print: tagged, fonts embedded. */
export async function kitPdf(paper: KitPaperText, size: Paper): Promise<Buffer> {
  const scales = SCALES[paper.kind === 'debrief' ? 'debrief' : 'other'];
  for (const scale of scales) {
    const flow = pages(paper, size, scale);
    const isLast = scale === scales.at(-1);
    if (!isLast && flow.page > 0) continue;
    feet(flow, paper);
    return flow.end();
  }
  throw new Error('a paper is set in at least one size');
}
