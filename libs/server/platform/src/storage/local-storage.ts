import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable } from 'node:stream';
import { FileDraft } from './file-draft.ts';
import { type Scratch } from './scratch.ts';
import { checkedHash, isHash, Storage, type Draft, type ListedFile, type Range } from './storage.ts';

/** Drafts of thousands of files would otherwise open them all at once. */
const AT_ONCE = 16;

/** A file outlives a power cut once its bytes are on the disk, and its name in the folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The storage as a folder of one machine, or one that several share. */
export class LocalStorage extends Storage {
  constructor(
    private readonly root: string,
    private readonly scratch: Pick<Scratch, 'folder'>,
  ) {
    super();
  }

  async put(content: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(content).digest('hex');
    const path = this.pathOf(hash);
    if (await this.refresh(path)) return hash;
    await this.makeFolder(dirname(path));
    const unfinished = `${path}.${randomUUID()}`;
    try {
      await writeFile(unfinished, content, { flush: true });
      await rename(unfinished, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return hash;
  }

  async has(hash: string): Promise<boolean> {
    return (await this.size(hash)) !== null;
  }

  async size(hash: string): Promise<number | null> {
    const found = await stat(this.pathOf(hash)).catch(() => null);
    return found?.isFile() ? found.size : null;
  }

  async read(hash: string, range?: Range): Promise<Readable> {
    const file = await open(this.pathOf(hash));
    // An empty file has no last byte.
    return file.createReadStream(range && range.end >= range.start ? range : {});
  }

  async draft(): Promise<Draft> {
    return new FileDraft(await this.scratch.folder(), async (files) => {
      const waiting = [...files];
      const folders = new Set<string>();
      const work = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) folders.add(await this.take(...next));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      for (const folder of folders) await syncFolder(folder);
    });
  }

  async remove(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true });
  }

  async *list(): AsyncIterable<ListedFile> {
    for (const folder of await readdir(this.root).catch(() => [])) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue;
      for (const name of await readdir(join(this.root, folder)).catch(() => [])) {
        const found = isHash(name) ? await stat(join(this.root, folder, name)).catch(() => null) : null;
        if (found) yield { hash: name, at: found.mtime };
      }
    }
  }

  /** Returns the folder it was moved to. */
  private async take(hash: string, from: string): Promise<string> {
    const path = this.pathOf(hash);
    if (!(await this.refresh(path))) {
      await this.makeFolder(dirname(path));
      await rename(from, path);
    }
    return dirname(path);
  }

  private async makeFolder(path: string): Promise<void> {
    const made = await mkdir(path, { recursive: true });
    if (made !== undefined) await syncFolder(this.root);
  }

  /** Resets the age of a file; false when it does not exist. */
  private async refresh(path: string): Promise<boolean> {
    const now = new Date();
    return utimes(path, now, now).then(
      () => true,
      () => false,
    );
  }

  private pathOf(hash: string): string {
    return join(this.root, checkedHash(hash).slice(0, 2), hash);
  }
}
