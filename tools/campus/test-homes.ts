import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readMark, writeMark } from './leases.ts';
import { isStillRunning } from './processes.ts';

const OWNER_FILE = 'owner.json';

/** Marks a temporary folder as this process's own. */
export function claimHome(home: string): void {
  writeMark(join(home, OWNER_FILE));
}

/** Temporary folders of this user whose process is gone; one without a recorded process is left alone for a day. */
export function abandonedHomes(parent: string, prefix: string): string[] {
  const self = process.getuid?.();
  const homes = readdirSync(parent).filter((name) => name.startsWith(prefix));
  return homes
    .map((name) => join(parent, name))
    .filter((home) => {
      const found = statSync(home, { throwIfNoEntry: false });
      if (!found || found.uid !== self) return false;
      const owner = readMark(join(home, OWNER_FILE));
      return owner ? !isStillRunning(owner) : Date.now() - found.mtimeMs > 24 * 3_600_000;
    });
}
