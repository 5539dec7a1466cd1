import { open, type FileHandle } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { refuse, ScormError } from '../fault.ts';
import { kindOfBytes } from './other-kinds.ts';

const isSystemError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'syscall' in error;

const codeFor = (error: unknown) => {
  const message = error instanceof Error ? error.message : '';
  if (/encrypt/i.test(message)) return 'ARCHIVE_ENCRYPTED';
  return /multi-disk/.test(message) ? 'ARCHIVE_SPLIT' : 'ARCHIVE_CORRUPT';
};

/** What the reader throws about a broken archive becomes a fault; trouble with the disk stays what it is. */
export const asFault = (error: unknown, file?: string): unknown => {
  if (error instanceof ScormError || isSystemError(error)) return error;
  const code = codeFor(error);
  return new ScormError(file === undefined ? { code } : { code, file });
};

/** Work on an archive whose errors become faults. */
export const translated = async <T>(work: Promise<T>, file?: string): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw asFault(error, file);
  }
};

/** Offset and length of the central directory. */
interface Directory {
  offset: number;
  bytes: number;
}

/** The record at the end of an archive, with the fields that are checked. */
interface EndRecord {
  /** Where the end records begin: the directory reaches to here. */
  at: number;
  /** Bytes after the comment. */
  after: number;
  directory: Directory;
}

/** An open archive whose end and directory agree. */
export interface OpenZip {
  zip: ZipFile;
  directory: Directory;
  /** Bytes of the archive as stored, fewer at its end. */
  read: (bytes: number, at: number) => Promise<Buffer>;
}

const localSignature = Buffer.from('PK\x03\x04', 'latin1');
const splitSignature = Buffer.from('PK\x07\x08', 'latin1');
const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const zip64Locator = Buffer.from('PK\x06\x07', 'latin1');
const zip64End = Buffer.from('PK\x06\x06', 'latin1');
const endBytes = 22;
const locatorBytes = 20;
const zip64EndBytes = 56;
const headBytes = 512;
const tailBytes = 0xffff + endBytes + locatorBytes + 4096;

interface Ends {
  size: number;
  head: Buffer;
  tail: Buffer;
}

const inMemory = (source: Uint8Array): Buffer =>
  Buffer.from(source.buffer, source.byteOffset, source.byteLength);

const readFrom = async (file: FileHandle, bytes: number, at: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, at);
  return buffer.subarray(0, bytesRead);
};

/** Some bytes of an archive, for which a file is opened and closed again. */
const readAt = async (source: string | Uint8Array, bytes: number, at: number): Promise<Buffer> => {
  if (typeof source !== 'string') return inMemory(source).subarray(at, at + bytes);
  await using file = await open(source, 'r');
  return await readFrom(file, bytes, at);
};

const endsOf = async (source: string | Uint8Array): Promise<Ends> => {
  if (typeof source !== 'string') {
    const all = inMemory(source);
    return { size: all.length, head: all.subarray(0, headBytes), tail: all.subarray(-tailBytes) };
  }
  await using file = await open(source, 'r');
  const { size } = await file.stat();
  const atEnd = Math.min(size, tailBytes);
  return {
    size,
    head: await readFrom(file, headBytes, 0),
    tail: await readFrom(file, atEnd, size - atEnd),
  };
};

/** The zip64 record before the end record at `end`, where there is one; all in offsets of `tail`. */
const zip64In = (tail: Buffer, end: number): { at: number; directory: Directory } | null => {
  const locator = end - locatorBytes;
  if (locator < 0 || !tail.subarray(locator, locator + 4).equals(zip64Locator)) return null;
  const at = tail.lastIndexOf(zip64End, locator);
  if (at < 0 || at + zip64EndBytes > locator) return refuse('ARCHIVE_CORRUPT');
  const number = (offset: number) => Number(tail.readBigUInt64LE(at + offset));
  return { at, directory: { offset: number(48), bytes: number(40) } };
};

/** The last end record; its comment may be shorter than what follows it. */
const endRecordIn = ({ size, tail }: Ends): EndRecord | null => {
  if (tail.length < endBytes) return null;
  const found = tail.lastIndexOf(endSignature, tail.length - endBytes);
  if (found < 0) return null;
  const tailAt = size - tail.length;
  const disk = tail.readUInt16LE(found + 4);
  if (disk !== 0 && disk !== 0xffff) refuse('ARCHIVE_SPLIT');
  const zip64 = zip64In(tail, found);
  return {
    at: tailAt + (zip64?.at ?? found),
    after: size - tailAt - found - endBytes - tail.readUInt16LE(found + 20),
    directory: zip64?.directory ?? {
      bytes: tail.readUInt32LE(found + 12),
      offset: tail.readUInt32LE(found + 16),
    },
  };
};

/** Readers disagree about archives with something around them; we read none of these. */
const checkEnds = (ends: Ends): EndRecord => {
  const end = endRecordIn(ends);
  const begins = (...signatures: Buffer[]) => signatures.some((one) => ends.head.subarray(0, 4).equals(one));
  const looksLikeZip = begins(localSignature, endSignature);
  if (begins(splitSignature)) refuse('ARCHIVE_SPLIT');
  if (end === null) {
    if (looksLikeZip) refuse('ARCHIVE_CORRUPT');
    const kind = kindOfBytes(ends.head);
    return refuse('NOT_A_ZIP', kind === null ? {} : { params: { kind } });
  }
  if (end.after > 0) refuse('ARCHIVE_JUNK', { params: { where: 'after', bytes: end.after } });
  const before = end.at - end.directory.offset - end.directory.bytes;
  if (!looksLikeZip) refuse('ARCHIVE_JUNK', { params: { where: 'before', bytes: Math.max(before, 0) } });
  if (before !== 0) refuse('ARCHIVE_CORRUPT');
  return end;
};

/** Opens an archive from disk or memory, when it is one and nothing but one. */
export const openZip = async (source: string | Uint8Array): Promise<OpenZip> => {
  const { directory } = checkEnds(await endsOf(source));
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
  const zip = await translated(
    typeof source === 'string' ? openPromise(source, options) : fromBufferPromise(inMemory(source), options),
  );
  return { zip, directory, read: (bytes, at) => readAt(source, bytes, at) };
};

/**
 * The content of an entry, its size and checksum verified on the way: the stream ends in a {@link ScormError}
 * before a byte too many is passed on.
 */
export const openChecked = async (zip: ZipFile, entry: Entry, file: string): Promise<Readable> => {
  const raw = await translated(zip.openReadStreamPromise(entry), file);
  let sum = 0;
  const check = new Transform({
    transform(chunk: Buffer, _, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === entry.crc32 ? null : new ScormError({ code: 'ARCHIVE_CORRUPT', file }));
    },
  });
  raw.on('error', (error) => {
    const fault = asFault(error, file);
    check.destroy(fault instanceof Error ? fault : undefined);
  });
  check.on('close', () => raw.destroy());
  return raw.pipe(check);
};
