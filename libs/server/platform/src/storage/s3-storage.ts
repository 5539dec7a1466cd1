import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { FileDraft } from './file-draft.ts';
import { type S3Settings } from './s3-settings.ts';
import { type Scratch } from './scratch.ts';
import { checkedHash, isHash, Storage, type Draft, type ListedFile, type Range } from './storage.ts';

/** Requests of one draft under way at a time. */
const AT_ONCE = 8;
const TRIES = 3;
/** A file put within that time is young enough for the sweep to leave it alone; an older one is put again. */
const YOUNG_MS = 6 * 3_600_000;

/** Checksums only where the protocol demands them: many stores that speak S3 know no others. */
export const clientConfig = (settings: S3Settings): S3ClientConfig => ({
  endpoint: settings.endpoint,
  region: settings.region,
  forcePathStyle: settings.isPathStyle,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  ...(settings.credentials ? { credentials: settings.credentials } : {}),
});

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  '$metadata' in error &&
  (error.$metadata as { httpStatusCode?: number }).httpStatusCode === 404;

/** The storage as a bucket, which all machines of a campus share. */
export class S3Storage extends Storage {
  private readonly client: S3Client;

  constructor(
    private readonly settings: S3Settings,
    private readonly scratch: Pick<Scratch, 'folder'>,
  ) {
    super();
    this.client = new S3Client(clientConfig(settings));
  }

  async put(content: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(content).digest('hex');
    await this.store(hash, content.length, () => content);
    return hash;
  }

  async has(hash: string): Promise<boolean> {
    return (await this.head(hash)) !== null;
  }

  async size(hash: string): Promise<number | null> {
    return (await this.head(hash))?.ContentLength ?? null;
  }

  async read(hash: string, range?: Range): Promise<Readable> {
    const isPart = range !== undefined && range.end >= range.start;
    const { Body } = await this.client.send(
      new GetObjectCommand({
        ...this.object(hash),
        ...(isPart ? { Range: `bytes=${range.start}-${range.end}` } : {}),
      }),
    );
    if (!(Body instanceof Readable)) throw new Error('the store answered without a stream');
    return Body;
  }

  async draft(): Promise<Draft> {
    return new FileDraft(await this.scratch.folder(), async (files) => {
      const waiting = [...files];
      const work = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const [hash, path] = next;
          await this.store(hash, (await stat(path)).size, () => createReadStream(path));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    });
  }

  async remove(hash: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.object(hash)));
  }

  async *list(): AsyncIterable<ListedFile> {
    const Prefix = `${this.settings.prefix}files/`;
    for await (const page of paginateListObjectsV2(
      { client: this.client },
      { Bucket: this.settings.bucket, Prefix },
    )) {
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        const hash = Key.slice(Prefix.length);
        if (isHash(hash) && LastModified) yield { hash, at: LastModified };
      }
    }
  }

  /** A stream can be sent once, so each try opens its own. */
  private async store(hash: string, bytes: number, body: () => Readable | Uint8Array): Promise<void> {
    const there = await this.head(hash);
    if (there?.LastModified && Date.now() - there.LastModified.getTime() < YOUNG_MS) return;
    for (let tried = 1; ; tried++) {
      try {
        await this.client.send(
          new PutObjectCommand({ ...this.object(hash), Body: body(), ContentLength: bytes }),
        );
        return;
      } catch (error) {
        if (tried === TRIES) throw error;
      }
    }
  }

  private async head(hash: string) {
    try {
      return await this.client.send(new HeadObjectCommand(this.object(hash)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  private object(hash: string) {
    return { Bucket: this.settings.bucket, Key: `${this.settings.prefix}files/${checkedHash(hash)}` };
  }
}
