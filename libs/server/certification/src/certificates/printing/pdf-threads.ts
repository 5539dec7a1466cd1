import { availableParallelism } from 'node:os';
import { DocumentThreads } from '@campus/platform/documents/document-threads.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { type PdfTask } from './pdf-worker.ts';

/** Fewer than this are set here sooner than a thread has started. */
const FEW = 8;

/** Typesets certificates: the first few in this thread, more in worker threads. The caller must close it. */
export class PdfThreads {
  readonly #threads: DocumentThreads<PdfTask>;
  #set = 0;

  /** `size`: one fewer than the machine has cores, and at least one, when left out. */
  constructor(readonly size = Math.max(1, Math.min(4, availableParallelism() - 1))) {
    this.#threads = new DocumentThreads(new URL('./pdf-worker.ts', import.meta.url), size);
  }

  async set(task: PdfTask): Promise<Uint8Array> {
    this.#set += 1;
    if (this.#set > FEW) return this.#threads.make(task);
    return certificatePdf(task.snapshot, task.paper, task.sealed, task.images);
  }

  close(): Promise<void> {
    return this.#threads.close();
  }
}
