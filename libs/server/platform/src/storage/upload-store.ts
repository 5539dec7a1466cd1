import { type DataStore } from '@tus/server';
import { isId } from '../database/uuid.ts';

/** Files while they arrive piece by piece, by the id of the upload. The token of the port, like `Storage`. */
export abstract class UploadStore {
  /** What the tus server writes to. */
  abstract readonly data: DataStore;

  /** The name an upload has in the store. */
  abstract keyOf(id: string): string;

  abstract idOf(key: string): string;

  /** The whole file on this machine's disk, while `work` runs. */
  abstract withFile<Result>(id: string, work: (path: string) => Promise<Result>): Promise<Result>;

  /** The ids of all uploads of which anything is kept. */
  abstract list(): AsyncIterable<string>;

  /** A missing file counts as removed. */
  abstract remove(id: string): Promise<void>;

  /** Bytes that have arrived; null when there is no such upload (any more). */
  async received(id: string): Promise<number | null> {
    try {
      return (await this.data.getUpload(this.keyOf(id))).offset;
    } catch {
      return null;
    }
  }
}

/** Whatever becomes a path or a key is checked first. */
export function checkedUploadId(id: string): string {
  if (!isId(id)) throw new Error('not the id of an upload');
  return id.toLowerCase();
}
