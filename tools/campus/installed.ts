// Exit code 0 when node_modules already holds exactly what package-lock.json names, for instance after `npm install NAME`:
// the front door then only renews its stamp instead of installing everything again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface LockedPackage {
  version?: string;
  integrity?: string;
  optional?: boolean;
  devOptional?: boolean;
  link?: boolean;
}
type Packages = Record<string, LockedPackage>;

/** Whether the tree that npm recorded as installed is the one of the lock file. */
export function isInstalled(locked: Packages, installed: Packages): boolean {
  const inModules = ([path]: [string, LockedPackage]) => path.includes('node_modules/');
  const isSame = ([path, have]: [string, LockedPackage]) => {
    const want = locked[path];
    return want !== undefined && want.version === have.version && want.integrity === have.integrity;
  };
  const isThere = ([path, want]: [string, LockedPackage]) =>
    path in installed || want.optional === true || want.devOptional === true;
  return (
    Object.entries(installed).filter(inModules).every(isSame) &&
    Object.entries(locked).filter(inModules).every(isThere)
  );
}

function packagesIn(file: string): Packages {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Packages };
  return lock.packages;
}

const root = join(import.meta.dirname, '../..');
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const locked = packagesIn(join(root, 'package-lock.json'));
    const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
    process.exitCode = isInstalled(locked, installed) ? 0 : 1;
  } catch {
    process.exitCode = 1;
  }
}
