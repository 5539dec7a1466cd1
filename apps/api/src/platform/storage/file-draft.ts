import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { writeHashed } from './scratch.ts';
import { type Draft, type StoredFile } from './storage.ts';

/** A draft in a scratch folder; `place` takes a finished file into the store. */
export class FileDraft implements Draft {
  private readonly paths = new Map<string, string>();

  constructor(
    private readonly folder: string,
    private readonly place: (files: ReadonlyMap<string, string>) => Promise<void>,
  ) {}

  async put(content: Readable | Uint8Array): Promise<StoredFile> {
    const path = join(this.folder, randomUUID());
    const stored = await writeHashed(content, path);
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
}
