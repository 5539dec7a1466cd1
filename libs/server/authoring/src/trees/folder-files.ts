import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderFile {
  /** Relative to the folder, with forward slashes. */
  path: string;
  absolute: string;
  bytes: number;
}

export interface FolderFiles {
  files: FolderFile[];
  /** Symbolic links and what else is no file; hidden ones are not named. */
  leftOut: string[];
}

/** The files of a course folder, by path: as `content-format` reads them, without hidden files and symbolic links. */
export async function filesOfFolder(folder: string): Promise<FolderFiles> {
  const found: FolderFiles = { files: [], leftOut: [] };
  await collect(folder, '', found);
  found.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return found;
}

async function collect(folder: string, below: string, found: FolderFiles): Promise<void> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const absolute = join(folder, path);
    if (entry.isDirectory()) await collect(folder, path, found);
    else if (entry.isFile()) found.files.push({ path, absolute, bytes: (await stat(absolute)).size });
    else found.leftOut.push(path);
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Path → hash, of files as they are now. */
export async function hashesOf(files: readonly FolderFile[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const { path, absolute } of files) hashes.set(path, hashOf(await readFile(absolute)));
  return hashes;
}
