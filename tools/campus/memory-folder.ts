import { accessSync, constants, statfsSync } from 'node:fs';

const GIB = 1024 ** 3;
const TMPFS = 0x01021994;

/** Where Linux keeps files in memory. */
export const MEMORY_FOLDER = '/dev/shm';

/** What a test run keeps there at most, several times over. */
const ROOM = 2 * GIB;
/** What must be left for the programs themselves. */
const MEMORY = 6 * GIB;

/**
 * The folder whose files are in memory, with room for a test run; null when there is none with enough room, as in a container with
 * a few megabytes of it, or when memory itself is scarce.
 */
export function memoryFolder(folder = MEMORY_FOLDER, memory = process.availableMemory()): string | null {
  if (memory < MEMORY) return null;
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { type, bavail, bsize } = statfsSync(folder);
    return type === TMPFS && bavail * bsize >= ROOM ? folder : null;
  } catch {
    return null;
  }
}
