import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker } from 'node:worker_threads';

type Numbered<Task> = { id: number; task: Task };
/** Tells a thread that no task comes any more. */
const END = 'end';
type Answer = { id: number; bytes: Uint8Array } | { id: number; error: string };
type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void };

/** The build puts the worker programs beside the bundle; run from source, each one is at `source`. */
function programOf(source: URL): URL {
  const built = new URL(`./${basename(source.pathname, '.ts')}.js`, import.meta.url);
  return existsSync(fileURLToPath(built)) ? built : source;
}

/**
 * Threads that make documents while requests are answered: `source` is a program that calls `answerTasks`. They begin
 * with the first task and never keep the process alive; the code that opens them closes them.
 */
export class DocumentThreads<Task> {
  readonly #program: URL;
  readonly #size: number;
  readonly #workers: Worker[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor(source: URL, size: number) {
    this.#program = programOf(source);
    this.#size = size;
  }

  make(task: Task): Promise<Uint8Array> {
    const id = ++this.#next;
    while (this.#workers.length < this.#size) this.#workers.push(this.#open());
    const worker = this.#workers[id % this.#size];
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker?.postMessage({ id, task } satisfies Numbered<Task>);
    });
  }

  /** Lets threads that have nothing to do end by themselves, and breaks off what is still being made. */
  async close(): Promise<void> {
    const workers = this.#workers.splice(0);
    const end = this.#waiting.size > 0 ? breakOff : letEnd;
    await Promise.all(workers.map(end));
    this.#fail(new Error('the threads were closed'));
  }

  #open(): Worker {
    const worker = new Worker(this.#program, { execArgv: [] });
    worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('error' in answer) waiting?.reject(new Error(answer.error));
      else waiting?.resolve(answer.bytes);
    });
    worker.on('error', (error: Error) => {
      this.#workers.splice(this.#workers.indexOf(worker), 1);
      this.#fail(error);
    });
    worker.unref();
    return worker;
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

const breakOff = async (worker: Worker): Promise<void> => {
  await worker.terminate();
};

/** For so long a thread without work may take to end. */
const PATIENCE_MS = 10_000;

/** A thread is not torn down in the middle of its own clearing up: there Node has been seen to crash with it. */
async function letEnd(worker: Worker): Promise<void> {
  const ended = once(worker, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) });
  worker.ref();
  worker.postMessage(END);
  await ended.catch(() => breakOff(worker));
}

/** What a thread does with its tasks, one after another: libraries and fonts are read once and stay. */
export function answerTasks<Task>(make: (task: Task) => Promise<Uint8Array>): void {
  parentPort?.on('message', (message: Numbered<Task> | typeof END) => {
    if (message === END) return parentPort?.close();
    const { id, task } = message;
    make(task).then(
      (bytes) => parentPort?.postMessage({ id, bytes } satisfies Answer),
      (error: unknown) => parentPort?.postMessage({ id, error: String(error) } satisfies Answer),
    );
  });
}
