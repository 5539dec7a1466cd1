import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { isId } from '../database/uuid.ts';
import { checkedUploadId, UploadStore } from './upload-store.ts';

/** Uploads as files of a folder: of one machine, or of one that several share. */
export class LocalUploads extends UploadStore {
  readonly data: FileStore;

  constructor(private readonly folder: string) {
    super();
    this.data = new FileStore({ directory: folder });
  }

  keyOf(id: string): string {
    return checkedUploadId(id);
  }

  idOf(key: string): string {
    return key;
  }

  withFile<Result>(id: string, work: (path: string) => Promise<Result>): Promise<Result> {
    return work(this.pathOf(id));
  }

  async *list(): AsyncIterable<string> {
    const names = await readdir(this.folder).catch(() => []);
    yield* new Set(names.map((name) => name.replace(/\.json$/, '')).filter(isId));
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
    await rm(`${this.pathOf(id)}.json`, { force: true });
  }

  private pathOf(id: string): string {
    return join(this.folder, this.keyOf(id));
  }
}
