import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { type Scratch } from './scratch.ts';

interface Piece {
  key: string;
  offset: number;
  bytes: number;
}

interface Announced {
  size: number;
  metadata?: Record<string, string | null>;
  creation_date?: string;
}

const INFO = 'upload.json';

/** Wide enough for any file; keys in order are bytes in order. */
const nameOf = (offset: number): string => String(offset).padStart(15, '0');

/** Pieces one after another from the first byte. One that begins elsewhere was sent twice and cut otherwise. */
function chainOf(pieces: readonly Piece[]): Piece[] {
  const byOffset = new Map(pieces.map((piece) => [piece.offset, piece]));
  const chain: Piece[] = [];
  for (let piece = byOffset.get(0); piece; piece = byOffset.get(piece.offset + piece.bytes)) {
    chain.push(piece);
    if (piece.bytes === 0) break;
  }
  return chain;
}

/**
 * Uploads for the tus server in a bucket: each request that brings bytes becomes an object named by its offset. No
 * part has a least size, what arrived before a cut is kept, and any store that lists objects will do.
 */
export class PieceStore extends DataStore {
  constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    private readonly scratch: Pick<Scratch, 'folder'>,
  ) {
    super();
    this.extensions = ['creation', 'creation-with-upload', 'termination'];
  }

  override async create(upload: Upload): Promise<Upload> {
    upload.creation_date = new Date().toISOString();
    const { size, metadata, creation_date } = upload;
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: `${upload.id}/${INFO}`,
        Body: JSON.stringify({ size, metadata, creation_date }),
      }),
    );
    return upload;
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const folder = await this.scratch.folder();
    try {
      const path = join(folder, 'piece');
      const cut = await pipeline(stream, createWriteStream(path)).then(
        () => null,
        (error: unknown) => ({ error }),
      );
      const bytes = (await stat(path).catch(() => null))?.size ?? 0;
      if (bytes) await this.put(`${id}/${nameOf(offset)}`, path, bytes);
      if (cut) throw cut.error;
      return offset + bytes;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  override async getUpload(id: string): Promise<Upload> {
    const announced = await this.announced(id);
    const last = chainOf(await this.pieces(id)).at(-1);
    return new Upload({ id, ...announced, offset: last ? last.offset + last.bytes : 0 });
  }

  override async remove(id: string): Promise<void> {
    for (const { key } of await this.pieces(id)) await this.delete(key);
    await this.delete(`${id}/${INFO}`);
  }

  /** What is kept below a prefix that ends in a slash, each upload once. */
  async *list(Prefix: string): AsyncIterable<string> {
    const below = { Bucket: this.bucket, Prefix, Delimiter: '/' };
    for await (const page of paginateListObjectsV2({ client: this.client }, below))
      for (const { Prefix: folder } of page.CommonPrefixes ?? []) if (folder) yield folder.slice(0, -1);
  }

  /** All bytes in order. @throws when some are missing */
  async download(id: string, path: string): Promise<void> {
    const { size } = await this.announced(id);
    const chain = chainOf(await this.pieces(id));
    const read = (key: string) => this.read(key);
    await pipeline(
      Readable.from(
        (async function* () {
          for (const { key } of chain) yield* await read(key);
        })(),
      ),
      createWriteStream(path),
    );
    if ((await stat(path)).size !== size) throw new Error(`the upload ${id} is not whole`);
  }

  private async put(Key: string, path: string, bytes: number): Promise<void> {
    const Body = createReadStream(path);
    await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key, Body, ContentLength: bytes }));
  }

  private async read(Key: string): Promise<Readable> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key }));
    if (!(Body instanceof Readable)) throw new Error('the store answered without a stream');
    return Body;
  }

  private async announced(id: string): Promise<Announced> {
    try {
      const command = new GetObjectCommand({ Bucket: this.bucket, Key: `${id}/${INFO}` });
      return JSON.parse(
        (await (await this.client.send(command)).Body?.transformToString()) ?? '',
      ) as Announced;
    } catch (error) {
      if (error instanceof NoSuchKey) throw ERRORS.FILE_NOT_FOUND;
      throw error;
    }
  }

  private async pieces(id: string): Promise<Piece[]> {
    const Prefix = `${id}/`;
    const found: Piece[] = [];
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix });
    for await (const { Contents = [] } of pages)
      for (const { Key: key = '', Size: bytes = 0 } of Contents) {
        const name = key.slice(Prefix.length);
        if (/^\d{15}$/.test(name)) found.push({ key, offset: Number(name), bytes });
      }
    return found;
  }

  private async delete(Key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key }));
  }
}
