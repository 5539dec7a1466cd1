import { chmodSync, chownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from './fault.ts';

/** The account PostgreSQL runs as, since it refuses to run as root; null means our own. */
export type Account = { uid: number; gid: number } | null;

/** `text` is /etc/passwd; PostgreSQL wants an account that is listed there. */
export function accountNamed(name: string, text: string): Account {
  for (const line of text.split('\n')) {
    const [login, , uid, gid] = line.split(':');
    if (login === name && uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** The account for a data folder: the owner of an existing one, otherwise ourselves, or `nobody` when we are root. */
export function accountFor(dataDir: string): Account {
  const owner = ownerOf(dataDir);
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new Fault(
        `${dataDir} belongs to another user (number ${owner.uid}): run ./campus as that user or as root.`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return owner;
  const nobody = accountNamed('nobody', readFileSync('/etc/passwd', 'utf8'));
  if (nobody) return nobody;
  throw new Fault(
    'PostgreSQL does not run as root and this machine has no user "nobody": run ./campus as an ordinary user.',
  );
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}

/** The nearest folder above `path` that `account` may not walk through; null when the way is open. */
export function closedFolderAbove(path: string, account: Account): string | null {
  if (!account) return null;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && !mayEnter(found, account)) return folder;
    if (folder === dirname(folder)) return null;
  }
}

function mayEnter(
  folder: { mode: number; uid: number; gid: number },
  account: NonNullable<Account>,
): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/** A folder only `account` may open. */
export function makePrivateFolder(path: string, account: Account): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}

/** Lets others walk through a folder of ours without looking around in it. */
export function makeThoroughfare(path: string): void {
  chmodSync(path, 0o711);
}
