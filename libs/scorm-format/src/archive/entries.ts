import type { Entry, ZipFile } from 'yauzl';
import { entryPath, isLeftover } from './entry-name.ts';
import { refuse } from '../fault.ts';
import { directoryEntries, recordBytes } from './directory.ts';
import type { OpenZip } from './open-zip.ts';

/** How much an archive may hold; all of it is checked before a file is unpacked. */
export interface ArchiveLimits {
  /** Entries, folders included. */
  entries: number;
  /** Bytes, unpacked, all files together. */
  totalBytes: number;
  /** Unpacked to packed size, of a file and of the whole, from `harmless` on. */
  ratio: number;
  /** Bytes that may be packed as tightly as one likes. */
  harmless: number;
}

/** Twice an upload of 2 GiB: what fills it is media, which hardly packs. */
export const defaultLimits: ArchiveLimits = {
  entries: 20_000,
  totalBytes: 4 * 1024 ** 3,
  ratio: 200,
  harmless: 32 * 1024 ** 2,
};

/** An entry under the path it will have. */
export interface NamedEntry {
  path: string;
  entry: Entry;
}

const typeMask = 0o170000;
const regularFile = 0o100000;
const encryptionFlags = 0x2041;
const dataDescriptorFlag = 0x8;
const localHeaderBytes = 30;
const unknownSize = 0xffffffff;
const maxDirectoryBytes = 32 * 1024 ** 2;

/** Of compressions that are met in the wild (APPNOTE 4.4.5). */
const methodNames: Record<number, string> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'BZIP2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  97: 'WavPack',
  98: 'PPMd',
  99: 'AES',
};

/** Unix file type in the upper half; none is written by tools of other systems, or by careless ones. */
const isSpecial = ({ externalFileAttributes }: Entry): boolean => {
  const type = (externalFileAttributes >>> 16) & typeMask;
  return type !== 0 && type !== regularFile;
};

const refuseMethod = (method: number, file: string): never => {
  const name = methodNames[method];
  if (method === 99) return refuse('ARCHIVE_ENCRYPTED', { file });
  return refuse('ARCHIVE_COMPRESSION_UNSUPPORTED', { file, params: name ? { method, name } : { method } });
};

const checkEntry = (entry: Entry, file: string, limits: ArchiveLimits): void => {
  if ((entry.generalPurposeBitFlag & encryptionFlags) !== 0) refuse('ARCHIVE_ENCRYPTED', { file });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    refuseMethod(entry.compressionMethod, file);
  if (isSpecial(entry)) refuse('ARCHIVE_SPECIAL_FILE', { file });
  if (
    entry.uncompressedSize > limits.harmless &&
    entry.uncompressedSize > limits.ratio * entry.compressedSize
  )
    refuse('ARCHIVE_RATIO', { file, params: { limit: limits.ratio } });
};

const checkTotals = (named: readonly NamedEntry[], archiveBytes: number, limits: ArchiveLimits): void => {
  const total = named.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (total > limits.totalBytes) refuse('ARCHIVE_TOO_LARGE', { params: { limit: limits.totalBytes } });
  if (total > limits.harmless && total > limits.ratio * archiveBytes)
    refuse('ARCHIVE_RATIO', { params: { limit: limits.ratio } });
};

/** Local headers and the directory never overlap the data of an entry in an honest archive. */
const checkOverlaps = (named: readonly NamedEntry[], endOfFiles: number): void => {
  const inOrder = [...named].sort(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  );
  inOrder.forEach(({ path, entry }, at) => {
    const end =
      entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.fileNameLength + entry.compressedSize;
    if (end > endOfFiles) refuse('ARCHIVE_CORRUPT', { file: path });
    const next = inOrder[at + 1];
    if (next !== undefined && end > next.entry.relativeOffsetOfLocalHeader)
      refuse('ARCHIVE_OVERLAPPING', { file: next.path, params: { other: path } });
  });
};

/** A file where another file has a folder is a duplicate too. */
const checkNames = (named: readonly NamedEntry[]): void => {
  const taken = new Map<string, string>();
  const keyOf = (path: string) => path.toLowerCase().normalize('NFC');
  for (const { path } of named) {
    const other = taken.get(keyOf(path));
    if (other !== undefined) refuse('ARCHIVE_DUPLICATE', { file: path, params: { other } });
    taken.set(keyOf(path), path);
  }
  for (const { path } of named)
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const other = taken.get(keyOf(path.slice(0, slash)));
      if (other !== undefined) refuse('ARCHIVE_DUPLICATE', { file: path, params: { other } });
    }
};

/** A reader that trusts local headers must see the same files as one that trusts the central directory. */
const checkLocalHeader = async (zip: ZipFile, { path, entry }: NamedEntry): Promise<void> => {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const sizesApply =
    (local.generalPurposeBitFlag & dataDescriptorFlag) === 0 &&
    local.compressedSize !== unknownSize &&
    local.uncompressedSize !== unknownSize;
  const agrees =
    ((local.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & encryptionFlags) === 0 &&
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    (!sizesApply ||
      (local.compressedSize === entry.compressedSize && local.uncompressedSize === entry.uncompressedSize));
  if (!agrees) refuse('ARCHIVE_CORRUPT', { file: path });
};

/**
 * The files of an archive, checked: names, kinds, sizes, overlaps, headers. Leftovers of operating systems are
 * left out after the checks that guard memory and time.
 */
export const readEntries = async (opened: OpenZip, limits: ArchiveLimits): Promise<NamedEntry[]> => {
  const { zip, directory } = opened;
  if (zip.entryCount > limits.entries)
    refuse('ARCHIVE_TOO_MANY_FILES', { params: { limit: limits.entries } });
  const all: NamedEntry[] = [];
  let directoryBytes = 0;
  for await (const entry of directoryEntries(opened)) {
    directoryBytes += recordBytes(entry);
    if (directoryBytes > maxDirectoryBytes) refuse('ARCHIVE_CORRUPT');
    const path = entryPath(entry);
    if (path === null) continue;
    checkEntry(entry, path, limits);
    all.push({ path, entry });
  }
  // Fewer entries announced than the directory holds: other readers would see more files.
  if (directory.bytes !== directoryBytes) refuse('ARCHIVE_CORRUPT');
  checkTotals(all, zip.fileSize, limits);
  checkOverlaps(all, directory.offset);
  const files = all.filter(({ path }) => !isLeftover(path));
  checkNames(files);
  for (const named of files) await checkLocalHeader(zip, named);
  return files;
};
