import { createHash } from 'node:crypto';
import { type z } from 'zod';
import {
  CLOSING,
  closingShape,
  kindOf,
  MANIFEST,
  manifestShape,
  type Closing,
  type Manifest,
} from './archive.ts';
import { readSealed } from './encrypted.ts';
import { ArchiveError, unpacked, type TarEntry } from './tar.ts';
import { linesIn } from './write-archive.ts';

/** Who takes what an archive holds, in its order. Each content has to be read to its end. */
export interface ArchiveVisitor {
  begin(manifest: Manifest): Promise<void>;
  /** The following rows of a table in COPY format; the rows of a table are consecutive. */
  rows(table: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  file(hash: string, content: AsyncIterable<Uint8Array>, size: number): Promise<void>;
  end(closing: Closing): Promise<void>;
}

async function jsonIn<Shape>(entry: TarEntry, shape: z.ZodType<Shape>): Promise<Shape> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry.content) chunks.push(chunk);
  try {
    return shape.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    throw new ArchiveError(`${entry.name} of the archive cannot be read: it was made by another campus`);
  }
}

/** Shows an archive to a visitor. @throws when it is cut off, changed or not for this identity */
export async function readArchive(path: string, identity: string, visitor: ArchiveVisitor): Promise<void> {
  let isBegun = false;
  let isClosed = false;
  for await (const entry of unpacked(readSealed(path, identity))) {
    if (!isBegun && entry.name !== MANIFEST) throw new ArchiveError('the archive has no manifest');
    if (isClosed) throw new ArchiveError('the archive goes on after its end');
    const found = kindOf(entry.name);
    if (found.kind === 'piece') await visitor.rows(found.table, entry.content);
    else if (found.kind === 'file') await visitor.file(found.hash, entry.content, entry.size);
    else if (entry.name === MANIFEST) {
      await visitor.begin(await jsonIn(entry, manifestShape));
      isBegun = true;
    } else if (entry.name === CLOSING) {
      await visitor.end(await jsonIn(entry, closingShape));
      isClosed = true;
    } else throw new ArchiveError(`${entry.name} does not belong into an archive of the campus`);
  }
  if (!isClosed) throw new ArchiveError('the archive has no end');
}

/** What an archive was found to hold. */
export interface Contents {
  manifest: Manifest;
  closing: Closing;
}

/** Reads every byte: rows are counted, files are hashed. @throws where something is not what it says it is */
export async function checkArchive(path: string, identity: string): Promise<Contents> {
  const rows = new Map<string, number>();
  let [files, fileBytes] = [0, 0];
  let manifest: Manifest | undefined;
  let closing: Closing | undefined;
  await readArchive(path, identity, {
    begin(said) {
      manifest = said;
      return Promise.resolve();
    },
    async rows(table, content) {
      for await (const chunk of content) rows.set(table, (rows.get(table) ?? 0) + linesIn(chunk));
    },
    async file(hash, content, size) {
      const sum = createHash('sha256');
      for await (const chunk of content) sum.update(chunk);
      if (sum.digest('hex') !== hash) throw new ArchiveError(`the file ${hash} is not what its name says`);
      files += 1;
      fileBytes += size;
    },
    end(said) {
      closing = said;
      return Promise.resolve();
    },
  });
  if (!manifest || !closing) throw new ArchiveError('the archive is empty');
  for (const { name } of manifest.tables) {
    const [expected, found] = [closing.rows[name], rows.get(name) ?? 0];
    if (expected !== found)
      throw new ArchiveError(`${name} has ${found} rows in the archive where there should be ${expected}`);
  }
  if (files !== closing.files || fileBytes !== closing.fileBytes)
    throw new ArchiveError(`there are ${files} files in the archive where there should be ${closing.files}`);
  return { manifest, closing };
}
