import { open } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { defaultLimits, readEntries, type ArchiveLimits, type NamedEntry } from './entries.ts';
import { catchFault, isFault, refuse, ScormFaultError, type Fault } from './fault.ts';
import type { Manifest } from './manifest.ts';
import { matchFiles } from './match-files.ts';
import { kindOfArchive, kindOfBytes } from './other-kinds.ts';
import { maxManifestBytes, parseManifest } from './parse-manifest.ts';

/** A file of a package. */
export interface ArchiveFile {
  /** NFC, slashes, from the root of the package. */
  path: string;
  /** Unpacked. */
  bytes: number;
}

/** An open package that passed every check. Close it. */
export interface Archive {
  /** Its launches name files that exist. */
  manifest: Manifest;
  /** Sorted by path. */
  files: ArchiveFile[];
  /** Sum of the files, unpacked. */
  bytes: number;
  /**
   * The content of a file. The stream ends with a {@link ScormFaultError} when the content does not have the size
   * or checksum that was announced, before a byte too many is passed on.
   *
   * @throws RangeError when there is no such file
   */
  open(path: string): Promise<Readable>;
  /** Frees the file handle; streams under way are finished first. */
  close(): void;
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** What the reader throws about a broken archive becomes a fault; trouble with the disk stays what it is. */
const asFault = (error: unknown, file?: string): unknown => {
  if (error instanceof ScormFaultError || isSystemError(error)) return error;
  const code =
    error instanceof Error && /encrypt/i.test(error.message) ? 'ARCHIVE_ENCRYPTED' : 'ARCHIVE_CORRUPT';
  return new ScormFaultError(file === undefined ? { code } : { code, file });
};

const translated = async <T>(work: Promise<T>, file?: string): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw asFault(error, file);
  }
};

const headOf = async (source: string | Uint8Array): Promise<Uint8Array> => {
  if (typeof source !== 'string') return source.subarray(0, 512);
  await using file = await open(source, 'r');
  const { buffer, bytesRead } = await file.read(new Uint8Array(512), 0, 512, 0);
  return buffer.subarray(0, bytesRead);
};

const openZip = async (source: string | Uint8Array): Promise<ZipFile> => {
  const head = await headOf(source);
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
  try {
    return typeof source === 'string'
      ? await openPromise(source, options)
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options);
  } catch (error) {
    if (isSystemError(error)) throw error;
    if (head[0] === 0x50 && head[1] === 0x4b) throw asFault(error);
    const kind = kindOfBytes(head);
    return refuse('NOT_A_ZIP', kind === null ? {} : { params: { kind } });
  }
};

const openChecked = async (zip: ZipFile, entry: Entry, file: string): Promise<Readable> => {
  const raw = await translated(zip.openReadStreamPromise(entry), file);
  let sum = 0;
  const check = new Transform({
    transform(chunk: Buffer, _, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === entry.crc32 ? null : new ScormFaultError({ code: 'ARCHIVE_CORRUPT', file }));
    },
  });
  raw.on('error', (error) => {
    const fault = asFault(error, file);
    check.destroy(fault instanceof Error ? fault : undefined);
  });
  check.on('close', () => raw.destroy());
  return raw.pipe(check);
};

const isManifest = (path: string) => path.toLowerCase() === 'imsmanifest.xml';

/** The files of the package itself, and whether others lay beside it. */
const packageIn = (entries: NamedEntry[]): { files: NamedEntry[]; areSomeIgnored: boolean } => {
  if (entries.some(({ path }) => isManifest(path))) return { files: entries, areSomeIgnored: false };
  const folders = entries.flatMap(({ path }) => {
    const [folder = '', name = '', ...deeper] = path.split('/');
    return deeper.length === 0 && isManifest(name) ? [folder] : [];
  });
  const [folder, other] = folders;
  if (other !== undefined) refuse('MANIFEST_AMBIGUOUS', { params: { folders: folders.length } });
  if (folder === undefined) {
    const paths = entries.map(({ path }) => path);
    const kind = kindOfArchive(paths);
    if (kind !== null) refuse('NOT_SCORM', { params: { kind } });
    const found = paths.find((path) => isManifest(path.split('/').at(-1) ?? ''));
    return refuse('MANIFEST_MISSING', found === undefined ? {} : { params: { found } });
  }
  const files = entries
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ path, entry }) => ({ path: path.slice(folder.length + 1), entry }));
  return { files, areSomeIgnored: files.length < entries.length };
};

const readManifest = async (
  zip: ZipFile,
  files: NamedEntry[],
  areSomeIgnored: boolean,
): Promise<Manifest> => {
  const named = files.find(({ path }) => isManifest(path));
  if (named === undefined) return refuse('MANIFEST_MISSING');
  const { entry, path } = named;
  if (entry.uncompressedSize > maxManifestBytes)
    refuse('MANIFEST_TOO_LARGE', { file: path, params: { limit: maxManifestBytes } });
  const chunks: Buffer[] = await (await openChecked(zip, entry, path)).toArray();
  const manifest = parseManifest(Buffer.concat(chunks));
  if (isFault(manifest)) throw new ScormFaultError(manifest);
  const matched = matchFiles(
    manifest,
    files.map((file) => file.path),
  );
  if (isFault(matched)) throw new ScormFaultError(matched);
  return areSomeIgnored
    ? { ...matched, warnings: [...matched.warnings, { code: 'FILES_IGNORED' }] }
    : matched;
};

const checkedArchive = async (zip: ZipFile, limits: ArchiveLimits): Promise<Archive> => {
  const { files, areSomeIgnored } = packageIn(await translated(readEntries(zip, limits)));
  const manifest = await readManifest(zip, files, areSomeIgnored);
  const entries = new Map(files.map(({ path, entry }) => [path, entry]));
  const listed = files
    .map(({ path, entry }): ArchiveFile => ({ path, bytes: entry.uncompressedSize }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    manifest,
    files: listed,
    bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0),
    open: async (path) => {
      const entry = entries.get(path);
      if (entry === undefined) throw new RangeError(`No file ${path} in the package`);
      return openChecked(zip, entry, path);
    },
    close: () => zip.close(),
  };
};

/**
 * Opens a SCORM package from disk or memory without trusting it: nothing is written, nothing is unpacked before
 * the whole directory has been checked, memory does not grow with the content. A package lying in one folder of
 * its archive is taken from there.
 *
 * @returns the open package, or why it is refused
 * @throws what the file system throws (no such file, no permission)
 */
export const readArchive = async (
  source: string | Uint8Array,
  limits: Partial<ArchiveLimits> = {},
): Promise<Archive | Fault> =>
  catchFault(async () => {
    const zip = await openZip(source);
    try {
      return await checkedArchive(zip, { ...defaultLimits, ...limits });
    } catch (error) {
      zip.close();
      throw error;
    }
  });
