/** A tree of files: each path with the sha-256 of its bytes. */
export type Tree = ReadonlyMap<string, string>;

/** More than ten times the course this campus was made for. */
export const MOST_FILES = 2_000;
export const MOST_BYTES = 512 * 1024 * 1024;
const MOST_BYTES_OF_TEXT = 1024 * 1024;
const MOST_BYTES_OF_MEDIA = 64 * 1024 * 1024;

const LONGEST_PATH = 240;
const LONGEST_NAME = 100;

/** Why a file cannot be part of a tree. */
export const fileFaults = [
  'PATH_EMPTY',
  'PATH_LEAVES',
  'PATH_HIDDEN',
  'PATH_LETTERS',
  'PATH_NOT_NFC',
  'PATH_LONG',
  'PATH_TWICE',
  'FILE_LARGE',
  'NOT_UTF8',
  'TREE_LARGE',
] as const;
export type FileFault = (typeof fileFaults)[number];

/** A file that is not taken, and why. */
export interface FaultyFile {
  path: string;
  fault: FileFault;
}

const TEXT = /\.(md|ya?ml|json|vtt|svg|txt|csv|xml|html?|css|m?js)$/i;

export const isTextPath = (path: string): boolean => TEXT.test(path);

/** Control characters, and what Windows refuses in a name. */
// oxlint-disable-next-line no-control-regex
const REFUSED_LETTERS = /[\u0000-\u001f\u007f\\:*?"<>|\ufffd]|\p{Cf}|\p{Cs}/u;
/** Names of devices on Windows, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Null: a path that every system of files can hold, and that stays within its folder. */
export function pathFault(path: string): FileFault | null {
  if (path === '') return 'PATH_EMPTY';
  if (path.length > LONGEST_PATH) return 'PATH_LONG';
  if (!path.isWellFormed() || REFUSED_LETTERS.test(path)) return 'PATH_LETTERS';
  if (path.normalize('NFC') !== path) return 'PATH_NOT_NFC';
  const parts = path.split('/');
  // An absolute path begins with an empty part.
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'PATH_LEAVES';
  if (parts.some((part) => part.startsWith('.'))) return 'PATH_HIDDEN';
  if (parts.some((part) => part.length > LONGEST_NAME)) return 'PATH_LONG';
  return parts.some((part) => /[ .]$|^ /.test(part) || DEVICE.test(part)) ? 'PATH_LETTERS' : null;
}

export const sizeFault = (path: string, bytes: number): FileFault | null =>
  bytes > (isTextPath(path) ? MOST_BYTES_OF_TEXT : MOST_BYTES_OF_MEDIA) ? 'FILE_LARGE' : null;

const folded = (path: string): string => path.toLowerCase().normalize('NFC');

/**
 * Paths that some systems take for one, and a file that has the name of a folder. The second of two is named.
 */
export function clashesIn(paths: Iterable<string>): FaultyFile[] {
  const all = [...paths].sort();
  const folders = new Map<string, string>();
  for (const path of all)
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      const folder = path.slice(0, at);
      if (!folders.has(folded(folder))) folders.set(folded(folder), folder);
    }
  const seen = new Set<string>();
  return all.flatMap((path): FaultyFile[] => {
    const key = folded(path);
    const isTwice = seen.has(key) || folders.has(key) || isInOtherCase(path, folders);
    seen.add(key);
    return isTwice ? [{ path, fault: 'PATH_TWICE' }] : [];
  });
}

/** `Media/a.svg` beside `media/b.svg`: one folder for some systems, two for others. */
function isInOtherCase(path: string, folders: ReadonlyMap<string, string>): boolean {
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const folder = path.slice(0, at);
    if (folders.get(folded(folder)) !== folder) return true;
  }
  return false;
}

/** What the bytes say, to the byte; null: they are no text that the database can hold. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** What of a file is kept in the database; by its bytes alone, because one content may have several names. */
export const keptText = (bytes: Uint8Array): string | null =>
  bytes.length > MOST_BYTES_OF_TEXT ? null : textOf(bytes);
