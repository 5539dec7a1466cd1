import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessMark {
  pid: number;
  /** When it began, in the words of the operating system; compared, never read. */
  began: string;
}

/** Whether a process of this number runs, anyone who owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A process that ended but was not collected by its parent still has a number, and does nothing. While other threads of
 * it are ending, its ports are still taken: not yet.
 */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  const fields = statFields(pid);
  return fields[0] === 'Z' && Number(fields[17]) <= 1;
}

/** The fields of /proc/PID/stat after the program's name, which may itself hold blanks and brackets. */
function statFields(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function beganOf(pid: number): string {
  if (process.platform === 'linux') return statFields(pid)[19] ?? '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** The mark of a running process. */
export const markOf = (pid: number): ProcessMark => ({ pid, began: beganOf(pid) });

/** Whether the marked process itself still runs. */
export const isStillRunning = (mark: ProcessMark): boolean =>
  isRunning(mark.pid) && beganOf(mark.pid) === mark.began;

/** The working directory of a process; null where the system does not report it. */
export function workingDirectoryOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`);
    const listing = execFileSync('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn'], { encoding: 'utf8' });
    return /^n(.*)$/m.exec(listing)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Resolves to whether the process ended within `milliseconds`. */
export async function ended(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Sends a signal; a process that has ended meanwhile is no fault. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
