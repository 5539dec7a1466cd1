import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Tree } from '../../trees/tree.rules.ts';

/** Remembers in a folder what it was pulled from. Hidden, so it is no part of the course. */
export const STATE_FILE = '.campus-draft.json';

const shape = z.object({
  format: z.literal(1),
  course: z.string(),
  courseId: z.uuid(),
  draft: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Of the version that was pulled, or that the draft began from. */
  version: z.number().int().nullable(),
  /** Path → sha-256, of what was pulled. */
  files: z.record(z.string(), z.string()),
});

/** What a folder was when it was pulled or pushed last. */
export type FolderState = Omit<z.infer<typeof shape>, 'format' | 'files'> & { files: Tree };

/** Null: the folder was never pulled. `'unreadable'`: somebody has changed the file. */
export async function readState(folder: string): Promise<FolderState | 'unreadable' | null> {
  const text = await readFile(join(folder, STATE_FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { course, courseId, draft, version, files } = shape.parse(JSON.parse(text));
    return { course, courseId, draft, version, files: new Map(Object.entries(files)) };
  } catch {
    return 'unreadable';
  }
}

export async function writeState(folder: string, { files, ...state }: FolderState): Promise<void> {
  const sorted = Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
  const text = `${JSON.stringify({ format: 1, ...state, files: sorted }, null, 2)}\n`;
  const unfinished = join(folder, `${STATE_FILE}.new`);
  await writeFile(unfinished, text);
  await rename(unfinished, join(folder, STATE_FILE));
}
