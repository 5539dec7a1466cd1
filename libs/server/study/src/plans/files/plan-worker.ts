import { answerTasks } from '@campus/platform/documents/document-threads.ts';
import type { Paper } from '@campus/platform/documents/paper.ts';
import { planDocx } from './plan-docx.ts';
import { planPdf } from './plan-pdf.ts';
import type { PlanPrint } from './plan-print.ts';

/** One plan to set, as a file of a kind. */
export interface PlanTask {
  kind: 'docx' | 'pdf';
  plan: PlanPrint;
  paper: Paper;
}

const make = { docx: planDocx, pdf: planPdf };

answerTasks<PlanTask>(({ kind, plan, paper }) => make[kind](plan, paper));
