import { answerTasks } from '@campus/platform/documents/document-threads.ts';
import type { Paper } from '@campus/platform/documents/paper.ts';
import { planDocx } from '../plans/files/plan-docx.ts';
import { planPdf } from '../plans/files/plan-pdf.ts';
import type { PlanPrint } from '../plans/files/plan-print.ts';
import type { KitPaperText } from './facilitator-kit.type.ts';
import { kitPdf } from './kit-pdf.ts';
import { deckPdf } from './slides/deck-pdf.ts';
import { deckPptx } from './slides/deck-pptx.ts';
import type { Deck } from './slides/deck.ts';
import { setPictures } from './slides/pictures.ts';

/** A paper or a plan to set, on paper of a size; or slides, with their drawings by hash. */
export type KitTask =
  | { kind: 'paper'; paper: KitPaperText; size: Paper }
  | { kind: 'plan'; as: 'pdf' | 'docx'; plan: PlanPrint; size: Paper }
  | { kind: 'pdf' | 'pptx'; deck: Deck; pictures: [string, Uint8Array][] };

const plans = { pdf: planPdf, docx: planDocx };
const slides = { pdf: deckPdf, pptx: deckPptx };

answerTasks<KitTask>(async (task) => {
  if (task.kind === 'paper') return kitPdf(task.paper, task.size);
  if (task.kind === 'plan') return plans[task.as](task.plan, task.size);
  return slides[task.kind](task.deck, await setPictures(task.pictures));
});
