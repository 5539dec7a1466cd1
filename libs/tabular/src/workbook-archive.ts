import { type Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { inMegabytes, TableError, type Limits } from './table.ts';

const ENTRIES = 5_000;

/** The parts of a workbook by their names, as an Office Open XML package names them: without a slash in front. */
export interface Archive {
  has(name: string): boolean;
  /** One part at a time, unpacked while it is read. */
  stream(name: string): Promise<Readable>;
  names(): string[];
}

/**
 * Opens the archive and adds up what its parts claim to be before any is unpacked; the reader ends a part that turns
 * out larger than its claim. Throws TableError.
 */
export async function openArchive(bytes: Uint8Array, limits: Limits): Promise<Archive> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
  });
  const entries = await entriesOf(zip, limits);
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    async stream(name) {
      const entry = entries.get(name);
      if (!entry) throw new TableError('WORKBOOK_BROKEN');
      return zip.openReadStreamPromise(entry);
    },
  };
}

async function entriesOf(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  if (zip.entryCount > ENTRIES) throw new TableError('WORKBOOK_BROKEN');
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > limits.unpackedBytes) {
      throw new TableError('WORKBOOK_TOO_LARGE_INSIDE', { limit: inMegabytes(limits.unpackedBytes) });
    }
    if (entry.isEncrypted()) throw new TableError('WORKBOOK_OLD_OR_LOCKED');
    entries.set(entry.fileName.replace(/^\//, ''), entry);
  }
  return entries;
}
