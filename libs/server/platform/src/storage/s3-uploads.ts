import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { isId } from '../database/uuid.ts';
import { PieceStore } from './piece-store.ts';
import { clientConfig } from './s3-storage.ts';
import { type S3Settings } from './s3-settings.ts';
import { type Scratch } from './scratch.ts';
import { checkedUploadId, UploadStore } from './upload-store.ts';

/** Uploads as pieces in the bucket: any machine of the campus takes the next one. */
export class S3Uploads extends UploadStore {
  readonly data: PieceStore;

  constructor(
    private readonly settings: S3Settings,
    private readonly scratch: Pick<Scratch, 'folder'>,
  ) {
    super();
    this.data = new PieceStore(new S3Client(clientConfig(settings)), settings.bucket, scratch);
  }

  keyOf(id: string): string {
    return `${this.settings.prefix}uploads/${checkedUploadId(id)}`;
  }

  idOf(key: string): string {
    return key.slice(key.lastIndexOf('/') + 1);
  }

  async withFile<Result>(id: string, work: (path: string) => Promise<Result>): Promise<Result> {
    const folder = await this.scratch.folder();
    try {
      const path = join(folder, 'upload.zip');
      await this.data.download(this.keyOf(id), path);
      return await work(path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async *list(): AsyncIterable<string> {
    for await (const key of this.data.list(`${this.settings.prefix}uploads/`)) {
      const id = this.idOf(key);
      if (isId(id)) yield id;
    }
  }

  remove(id: string): Promise<void> {
    return this.data.remove(this.keyOf(id));
  }
}
