import { createHash, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { writeHashed } from './scratch.ts';
import { type Draft, type StoredFile } from './storage.ts';

/** Up to here a file is held in memory: packages have thousands of them, and many are the same. */
const SMALL = 64 * 1024;

/** A draft in a scratch folder; `place` takes a finished file into the store. */
export class FileDraft implements Draft {
  private readonly paths = new Map<string, string>();

  constructor(
    private readonly folder: string,
    private readonly place: (files: ReadonlyMap<string, string>) => Promise<void>,
  ) {}

  async put(content: Readable | Uint8Array): Promise<StoredFile> {
    const { head, rest } = await beginningOf(
      content instanceof Readable ? content : Readable.from([content]),
    );
    if (!rest) return this.putSmall(Buffer.concat(head));
    const path = this.newPath();
    const stored = await writeHashed(Readable.from(joined(head, rest)), path);
    if (this.paths.has(stored.hash)) await rm(path);
    else this.paths.set(stored.hash, path);
    return stored;
  }

  async commit(): Promise<void> {
    await this.place(this.paths);
    await this.discard();
  }

  async discard(): Promise<void> {
    this.paths.clear();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async putSmall(content: Buffer): Promise<StoredFile> {
    const hash = createHash('sha256').update(content).digest('hex');
    if (!this.paths.has(hash)) {
      const path = this.newPath();
      await writeFile(path, content, { flag: 'wx', flush: true });
      this.paths.set(hash, path);
    }
    return { hash, bytes: content.length };
  }

  private newPath(): string {
    return join(this.folder, randomUUID());
  }
}

/** The first chunks of a stream, and what follows them: nothing when the file is small. */
async function beginningOf(content: Readable) {
  const rest = (content as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let bytes = 0;
  while (bytes <= SMALL) {
    const next = await rest.next();
    if (next.done) return { head, rest: null };
    head.push(next.value);
    bytes += next.value.length;
  }
  return { head, rest };
}

async function* joined(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>) {
  yield* head;
  yield* { [Symbol.asyncIterator]: () => rest };
}
