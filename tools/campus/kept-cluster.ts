import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

/** One for each user: PostgreSQL serves only a folder that belongs to the user it runs as. */
export const shelf = join(root, `node_modules/.cache/campus/clusters-${process.getuid?.() ?? 0}`);

/** Two branches, and the one before. */
const KEPT = 3;

/** A run of the whole leaves hundreds of megabytes of its log of writes: what is kept is to be quick to bring. */
const MOST_BYTES = 200 * 1024 ** 2;

/** Owners and modes included, which PostgreSQL insists on. */
const copy = (from: string, to: string): boolean => spawnSync('cp', ['-a', from, to]).status === 0;

/** Puts the cluster kept under this name where a server will run on it; false when there is none that can be used. */
export function bringCluster(name: string, dataDir: string, folder = shelf): boolean {
  const kept = join(folder, name);
  if (!existsSync(join(kept, 'PG_VERSION'))) return false;
  if (copy(kept, dataDir)) {
    utimesSync(kept, new Date(), new Date());
    return true;
  }
  rmSync(dataDir, { recursive: true, force: true });
  return false;
}

/** Keeps a cluster whose server has ended in order, under a name it gets only when it is complete. */
export function keepCluster(name: string, dataDir: string, folder = shelf): void {
  if (sizeOf(dataDir) > MOST_BYTES) return;
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, 'draft-'));
  try {
    if (!copy(dataDir, join(draft, 'data'))) return;
    rmSync(join(folder, name), { recursive: true, force: true });
    renameSync(join(draft, 'data'), join(folder, name));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  const used = (kept: string) => statSync(join(folder, kept), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const others = readdirSync(folder).toSorted((a, b) => used(b) - used(a));
  for (const old of others.slice(KEPT)) rmSync(join(folder, old), { recursive: true, force: true });
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)).size)
    .reduce((sum, size) => sum + size, 0);
