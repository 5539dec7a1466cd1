import { answerTasks } from '@campus/platform/documents/document-threads.ts';
import type { Paper } from '../plans/pdf-flow.ts';
import type { KitPaperText } from './facilitator-kit.type.ts';
import { kitPdf } from './kit-pdf.ts';

/** A paper to set, on paper of a size. */
export interface KitTask {
  paper: KitPaperText;
  size: Paper;
}

answerTasks<KitTask>(({ paper, size }) => kitPdf(paper, size));
