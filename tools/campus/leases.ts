import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './fault.ts';
import { isStillRunning, markOf, type ProcessMark } from './processes.ts';

/**
 * Who uses a shared thing: one file per process in a folder. The last one out switches off the light.
 * A process that was killed leaves its file behind; it no longer counts.
 */
export class Leases {
  private readonly folder: string;
  private readonly own: string;

  constructor(folder: string) {
    this.folder = folder;
    this.own = `${process.pid}.json`;
    mkdirSync(folder, { recursive: true });
  }

  take(): void {
    writeMark(join(this.folder, this.own));
  }

  drop(): void {
    rmSync(join(this.folder, this.own), { force: true });
  }

  /** How many other processes hold one. */
  others(): number {
    const files = readdirSync(this.folder).filter((name) => name.endsWith('.json') && name !== this.own);
    return files.filter((name) => {
      const mark = readMark(join(this.folder, name));
      if (mark && isStillRunning(mark)) return true;
      rmSync(join(this.folder, name), { force: true });
      return false;
    }).length;
  }
}

/** Runs `work` while no other process runs work under the same lock file; waits for it some minutes at most. */
export async function withLock<T>(file: string, work: () => Promise<T>, minutes = 1): Promise<T> {
  const deadline = Date.now() + minutes * 60_000;
  while (!tryLock(file)) {
    const holder = readMark(file);
    if (!holder || !isStillRunning(holder)) rmSync(file, { force: true });
    else if (Date.now() > deadline)
      throw new Fault(`Process ${holder.pid} holds ${file} for longer than ${minutes} min already.`);
    else await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify(markOf(process.pid)));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Writes this process's mark so that a reader sees all of it or nothing. */
export function writeMark(file: string): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify(markOf(process.pid)));
  renameSync(draft, file);
}

/** The mark in a file; null when there is none that can be read. */
export function readMark(file: string): ProcessMark | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    if (!('pid' in value) || !('began' in value)) return null;
    if (typeof value.pid !== 'number' || typeof value.began !== 'string') return null;
    return { pid: value.pid, began: value.began };
  } catch {
    return null;
  }
}
