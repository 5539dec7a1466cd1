import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFault, readArchive } from '@campus/scorm-format';
import type { Campus } from './test.ts';

export interface ExportedPackage {
  zip: Uint8Array;
  /** By their names in the package. */
  files: Record<string, Uint8Array>;
}

async function filesIn(zip: Uint8Array): Promise<ExportedPackage['files']> {
  const archive = await readArchive(zip);
  if (isFault(archive)) throw new Error(`A package of ours is refused: ${JSON.stringify(archive)}`);
  try {
    const files: Record<string, Uint8Array> = {};
    for (const { path } of archive.files)
      files[path] = Buffer.concat(await (await archive.open(path)).toArray());
    return files;
  } finally {
    archive.close();
  }
}

export const openPackage = async (zip: Uint8Array): Promise<ExportedPackage> => ({
  zip,
  files: await filesIn(zip),
});

/** Writes a package as an operator does; `words`: `export` or `dispatch`, what of the course, which version, which languages. */
export async function writtenPackage(campus: Campus, ...words: string[]): Promise<ExportedPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'campus-exported-'));
  const file = join(folder, 'package.zip');
  try {
    await campus.operate('scorm', ...words, '--out', file);
    return await openPackage(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
