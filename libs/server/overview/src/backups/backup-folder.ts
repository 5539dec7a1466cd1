import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isoMoment, momentIn, type KeepRule, keptOf } from './backups.rules.ts';
import { sha256Of, type Written } from './encrypted.ts';

/** A backup in its folder. */
export interface KeptBackup {
  name: string;
  path: string;
  /** The moment its rows are of. */
  at: Date;
  bytes: number;
}

const NAME = /^campus-(\d{8}T\d{6}Z)\.tar\.gz\.age$/;
const UNFINISHED = '.unfinished';
/** Longer than any backup takes: what is older was left behind by a process that died. */
const LEFT_BEHIND_MS = 24 * 3_600_000;

const sumPath = (path: string) => `${path}.sha256`;
/** Beside a backup that was read to its end with the secret key: when that was. */
const readPath = (path: string) => `${path}.read`;

/** A file's name is only safe on disk once the entries of its folder are. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Where backups are, each beside its checksum as `sha256sum --check` reads it. */
export class BackupFolder {
  constructor(readonly path: string) {}

  /** Newest first. */
  async list(): Promise<KeptBackup[]> {
    const names = await readdir(this.path).catch(() => []);
    const found = await Promise.all(names.map((name) => this.backupNamed(name)));
    return found.flatMap((backup) => backup ?? []).sort((a, b) => b.at.getTime() - a.at.getTime());
  }

  /** Gives a backup its name only when it is whole and on the disk, its checksum before it. */
  async add<Result extends Written>(
    at: Date,
    write: (path: string) => Promise<Result>,
  ): Promise<{ backup: KeptBackup; written: Result }> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    await this.sweep();
    const name = `campus-${isoMoment(at)}.tar.gz.age`;
    const path = join(this.path, name);
    const unfinished = `${path}.${process.pid}${UNFINISHED}`;
    try {
      const written = await write(unfinished);
      await writeFile(sumPath(path), `${written.sha256}  ${name}\n`, { flush: true });
      await rename(unfinished, path);
      await syncFolder(this.path);
      return { backup: { name, path, at, bytes: written.bytes }, written };
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** Removes the backups that the rule does not keep, and returns them. */
  async prune(rule: KeepRule): Promise<KeptBackup[]> {
    const all = await this.list();
    const kept = keptOf(
      all.map(({ at }) => at),
      rule,
    );
    const removed = all.filter(({ at }) => !kept.has(at.getTime()));
    for (const { path } of removed) {
      await rm(path, { force: true });
      await rm(sumPath(path), { force: true });
      await rm(readPath(path), { force: true });
    }
    return removed;
  }

  private async backupNamed(name: string): Promise<KeptBackup | null> {
    const [, moment] = NAME.exec(name) ?? [];
    const path = join(this.path, name);
    const found = moment ? await stat(path).catch(() => null) : null;
    return moment && found ? { name, path, at: momentIn(moment), bytes: found.size } : null;
  }

  private async sweep(): Promise<void> {
    for (const name of await readdir(this.path)) {
      if (!name.endsWith(UNFINISHED)) continue;
      const path = join(this.path, name);
      const found = await stat(path).catch(() => null);
      if (found && Date.now() - found.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
    }
  }
}

/** Notes that all of a backup was read, where its folder may be written. */
export async function noteRead(path: string, at: Date): Promise<void> {
  await writeFile(readPath(path), `${at.toISOString()}\n`).catch(() => undefined);
}

/** When all of a backup was last read with the secret key; null: never, as far as its folder tells. */
export async function readAt(path: string): Promise<Date | null> {
  const text = await readFile(readPath(path), 'utf8').catch(() => '');
  const at = new Date(text.trim());
  return Number.isNaN(at.getTime()) ? null : at;
}

/** Whether a file still has the checksum beside it; null: there is none. */
export async function hasItsSum(path: string): Promise<boolean | null> {
  const sum = await readFile(sumPath(path), 'utf8').catch(() => null);
  if (sum === null) return null;
  const [expected, name] = sum.trim().split(/\s+/);
  return name === basename(path) && expected === (await sha256Of(path)).sha256;
}
