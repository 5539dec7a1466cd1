import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { type StoredFile } from './storage.ts';

/** Longer than any work in progress: what is older was left behind by a process that died. */
const LEFT_BEHIND_MS = 24 * 3_600_000;

/** Folders for work in progress, beside the files of the storage: what is finished there is moved, not copied. */
@Injectable()
export class Scratch {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  private get root(): string {
    return join(this.config.storageDir, 'scratch');
  }

  /** A new empty folder, which the caller removes. */
  async folder(): Promise<string> {
    const path = join(this.root, randomUUID());
    await mkdir(path, { recursive: true });
    return path;
  }

  /** Removes what dead processes left. */
  async sweep(now = Date.now()): Promise<void> {
    for (const name of await readdir(this.root).catch(() => [])) {
      const path = join(this.root, name);
      const found = await stat(path).catch(() => null);
      if (found && now - found.mtimeMs > LEFT_BEHIND_MS) await rm(path, { recursive: true, force: true });
    }
  }
}

/** Writes a stream to a new file and hashes it on the way: memory does not grow with it. */
export async function writeHashed(content: Readable | Uint8Array, path: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const source = content instanceof Readable ? content : Readable.from([content]);
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(path, { flags: 'wx', flush: true }),
  );
  return { hash: hash.digest('hex'), bytes };
}
