import { cp, lstat, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

/** Folders of a spec, which go after each test. */
export function courseFolders() {
  const made: string[] = [];
  afterEach(async () => {
    for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
  });
  const empty = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'campus-folder-'));
    made.push(folder);
    return folder;
  };
  return {
    empty,
    async copyOf(course: string): Promise<string> {
      const folder = await empty();
      await cp(course, folder, { recursive: true });
      return folder;
    },
  };
}

/** Replaces a passage of a file. */
export async function edit(folder: string, path: string, passage: string, by: string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8');
  if (!text.includes(passage)) throw new Error(`${path} has no "${passage}"`);
  await writeFile(
    file,
    text.replace(passage, () => by),
  );
}

/** Path → bytes as text of base 64, of all files that are not hidden. */
export async function bytesOf(folder: string, below = ''): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of (await readdir(join(folder, below))).sort()) {
    if (name.startsWith('.')) continue;
    const path = below ? `${below}/${name}` : name;
    if ((await lstat(join(folder, path))).isDirectory())
      for (const [inner, bytes] of await bytesOf(folder, path)) found.set(inner, bytes);
    else found.set(path, (await readFile(join(folder, path))).toString('base64'));
  }
  return found;
}

/** In what two folders differ, to the byte. */
export async function differences(one: string, other: string): Promise<string[]> {
  const [here, there] = [await bytesOf(one), await bytesOf(other)];
  return [...new Set([...here.keys(), ...there.keys()])].filter((path) => here.get(path) !== there.get(path));
}
