import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The smallest course that uses everything once. */
export const validCourse = fileURLToPath(new URL('../fixtures/valid', import.meta.url));

/** A new text for a file, a way to change the one it has, or null to remove it. */
export type Change = string | Uint8Array | null | ((text: string) => string);

/** A copy of the valid course with some files changed; it is removed after `use`. */
export async function withCourse<T>(
  changes: Readonly<Record<string, Change>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'course-'));
  try {
    await cp(validCourse, folder, { recursive: true });
    for (const [path, change] of Object.entries(changes)) await apply(join(folder, path), change);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function apply(path: string, change: Change): Promise<void> {
  if (change === null) return rm(path, { recursive: true });
  const text = typeof change === 'function' ? change(await readFile(path, 'utf8')) : change;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Replaces a passage that must exist: an outdated fixture fails loudly. */
export function replace(passage: string, by: string): (text: string) => string {
  return (text) => {
    if (!text.includes(passage)) throw new Error(`the fixture has no "${passage}"`);
    return text.replace(passage, () => by);
  };
}

/** The line (from 1) on which a passage is in a file of the valid course. */
export async function lineIn(path: string, passage: string): Promise<number> {
  const text = await readFile(join(validCourse, path), 'utf8');
  const at = text.indexOf(passage);
  if (at < 0) throw new Error(`"${path}" has no "${passage}"`);
  return text.slice(0, at).split('\n').length;
}
