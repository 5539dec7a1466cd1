import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { certificatePdf } from '../certificate-pdf.ts';
import { type PdfAnswer, type PdfTask } from './pdf-worker.ts';

/** The build puts the program of the threads beside the bundle; from source it is beside this file. */
const program = (): URL => {
  const built = new URL('./pdf-worker.js', import.meta.url);
  return existsSync(fileURLToPath(built)) ? built : new URL('./pdf-worker.ts', import.meta.url);
};

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void };

/** Fewer than this are set here sooner than a thread has started. */
const FEW = 8;

/**
 * Sets certificates: the first few in this thread, more in threads of their own while requests are answered. Whoever
 * opens them closes them.
 */
export class PdfThreads {
  private readonly waiting = new Map<number, Waiting>();
  private readonly workers: Worker[] = [];
  private next = 0;

  /** `size`: one fewer than the machine has cores, and at least one, when left out. */
  constructor(readonly size = Math.max(1, Math.min(4, availableParallelism() - 1))) {}

  set(task: Omit<PdfTask, 'id'>): Promise<Uint8Array> {
    const id = ++this.next;
    if (id <= FEW) return certificatePdf(task.snapshot, task.paper, task.sealed, task.images);
    while (this.workers.length < this.size) this.workers.push(this.open());
    const worker = this.workers[id % this.size];
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker?.postMessage({ ...task, id } satisfies PdfTask);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
    this.fail(new Error('the threads were closed'));
  }

  private open(): Worker {
    const worker = new Worker(program(), { execArgv: [] });
    worker.on('message', (answer: PdfAnswer) => {
      const waiting = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ('error' in answer) waiting?.reject(new Error(answer.error));
      else waiting?.resolve(answer.bytes);
    });
    worker.on('error', (error) => {
      this.workers.splice(this.workers.indexOf(worker), 1);
      this.fail(error);
    });
    worker.unref();
    return worker;
  }

  private fail(error: unknown): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.waiting.values()) reject(cause);
    this.waiting.clear();
  }
}
