import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, workingDirectoryOf } from './processes.ts';

/** What a PostgreSQL server writes about itself into its data folder. */
export interface Postmaster {
  pid: number;
  dataDir: string;
  port: number;
  /** `ready`, `starting`, `stopping`, `standby`; empty while the file is being written. */
  status: string;
}

/** Reads the text of postmaster.pid; null when it is not (yet) complete. */
export function parsePidFile(text: string): Postmaster | null {
  const [pid, dataDir, , port, , , , status] = text.split('\n').map((line) => line.trim());
  if (!pid || !dataDir || !port) return null;
  if (!/^\d+$/.test(pid) || !/^\d+$/.test(port)) return null;
  return { pid: Number(pid), dataDir, port: Number(port), status: status ?? '' };
}

/**
 * The server running on this folder, or null. A file left by a killed server is removed when its process id
 * now belongs to another program: PostgreSQL itself would refuse to start then.
 */
export function runningPostmaster(dataDir: string): Postmaster | null {
  const file = join(dataDir, 'postmaster.pid');
  const found = parsePidFile(readIfAny(file));
  if (!found || !isRunning(found.pid)) return null;
  const folder = workingDirectoryOf(found.pid);
  if (folder === realpathSync(dataDir)) return found;
  // Linux hides the folder of other people's processes only, and a server on our folder is ours.
  if (folder === null) return process.platform === 'linux' ? null : found;
  rmSync(file, { force: true });
  return null;
}

function readIfAny(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
