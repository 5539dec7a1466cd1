import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function filesUnder(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map(async (entry) => {
        const path = below ? `${below}/${entry.name}` : entry.name;
        if (entry.isDirectory()) return filesUnder(folder, path);
        return entry.isFile() ? [path] : [];
      }),
  );
  return found.flat().sort();
}

/**
 * sha256 over the bytes of a course folder, its overlays and this program, which renders them: if the hash is
 * known, the course need not be read and rendered again, which takes a hundred times as long.
 */
export async function folderHash(folder: string, overlays: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(await hashOfFile(fileURLToPath(import.meta.url)));
  for (const root of [folder, ...overlays]) {
    hash.update('\n');
    for (const path of await filesUnder(root))
      hash.update(`${path}\0${await hashOfFile(join(root, path))}\n`);
  }
  return hash.digest('hex');
}
