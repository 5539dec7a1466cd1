import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { ArchiveError } from './tar.ts';

/** Text of tables packs to a fifth at this level; files of packages are packed already. */
const LEVEL = 4;

/** A file that was written. */
export interface Written {
  bytes: number;
  sha256: string;
}

/** As a stream of the web, which age reads. Pulled, never pushed: memory does not grow with what it brings. */
function toWeb(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

async function* fromWeb(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/** Packs bytes, encrypts them to a recipient's key and writes them to a new file: `age --decrypt | tar -xz` reads it. */
export async function writeSealed(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  recipient: string,
): Promise<Written> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const gzip = createGzip({ level: LEVEL });
  const packing = pipeline(Readable.from(bytes), gzip);
  // Told by the reader below; unheard it would end the process.
  packing.catch(() => undefined);
  const sealed = await encrypter.encrypt(toWeb(gzip));
  const hash = createHash('sha256');
  let length = 0;
  await pipeline(
    fromWeb(sealed),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        length += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
  );
  await packing;
  return { bytes: length, sha256: hash.digest('hex') };
}

/** @throws {ArchiveError} when the identity does not open it, or where it was changed or cut off. */
export async function* readSealed(path: string, identity: string): AsyncGenerator<Uint8Array> {
  try {
    yield* opened(path, identity);
  } catch (error) {
    // If a file cannot be read from the disk, the system reports it itself.
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new ArchiveError(error instanceof Error ? error.message : String(error));
  }
}

async function* opened(path: string, identity: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const bytes = await decrypter.decrypt(toWeb(createReadStream(path)));
  const gunzip = createGunzip();
  const unpacking = pipeline(fromWeb(bytes), gunzip);
  unpacking.catch(() => undefined);
  yield* gunzip as AsyncIterable<Uint8Array>;
  await unpacking;
}

export async function sha256Of(path: string): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
