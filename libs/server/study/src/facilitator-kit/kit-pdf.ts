import { INK, TEAL } from '@campus/platform/documents/house-style.ts';
import { blocksOf } from '@campus/platform/documents/html-blocks.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { upright } from '@campus/platform/documents/pdf/page-column.ts';
import { PdfFlow } from '@campus/platform/documents/pdf/pdf-flow.ts';
import { runningLines } from '@campus/platform/documents/pdf/running-lines.ts';
import { type TextStyle } from '@campus/platform/documents/pdf/text-style.ts';
import type { KitPaperText } from './facilitator-kit.type.ts';

const TITLE: TextStyle = { font: 'serif', size: 21, colour: INK };
const COURSE: TextStyle = { font: 'sans', size: 10, colour: TEAL };

function pages(paper: KitPaperText, size: Paper, scale: number): PdfFlow {
  const meta = { lang: paper.locale, title: paper.title, subject: paper.courseTitle };
  const flow = new PdfFlow(upright(size), meta, scale);
  flow.text('P', paper.courseTitle, COURSE);
  flow.gap(4);
  flow.text('H1', paper.title, TITLE);
  flow.gap(8);
  flow.blocks(blocksOf(paper.html), 'H2');
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
    runningLines(flow, paper.locale, { foot: paper.title });
    return flow.end();
  }
  throw new Error('a paper is set in at least one size');
}
