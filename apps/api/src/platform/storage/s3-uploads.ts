import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { S3Store } from '@tus/s3-store';
import { clientConfig } from './s3-storage.ts';
import { type S3Settings } from './s3-settings.ts';
import { type Scratch } from './scratch.ts';
import { checkedUploadId, UploadStore } from './upload-store.ts';

/** A part waits on the disk of one machine until it is whole: what a cut connection loses at most. */
const PART_BYTES = 5 * 1024 * 1024;

/** Uploads as parts in the bucket: any machine of the campus takes the next piece. */
export class S3Uploads extends UploadStore {
  readonly data: S3Store;
  private readonly client: S3Client;

  constructor(
    private readonly settings: S3Settings,
    private readonly scratch: Pick<Scratch, 'folder'>,
  ) {
    super();
    const config = clientConfig(settings);
    this.client = new S3Client(config);
    this.data = new S3Store({
      partSize: PART_BYTES,
      useTags: false,
      s3ClientConfig: { ...config, bucket: settings.bucket },
    });
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
      await pipeline(await this.data.read(this.keyOf(id)), createWriteStream(path));
      return await work(path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async remove(id: string): Promise<void> {
    const key = this.keyOf(id);
    // Ends an upload under way; it refuses when there is none, and then leaves the objects.
    await this.data.remove(key).catch(() => undefined);
    for (const Key of [key, `${key}.info`, `${key}.part`])
      await this.client.send(new DeleteObjectCommand({ Bucket: this.settings.bucket, Key }));
  }
}
