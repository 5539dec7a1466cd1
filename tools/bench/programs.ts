import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../campus/fault.ts';
import { ended, isRunning, signal } from '../campus/processes.ts';
import { endWithUs } from '../campus/run.ts';

/** The measured server has a core to itself; what asks it and what it asks share another. */
export const SERVER_CORE = 0;
export const OTHER_CORE = 1;

/** Whether programs can be kept to a core here. */
export const canPin =
  process.platform === 'linux' &&
  availableParallelism() > 1 &&
  spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** A program with its arguments, kept to a core where that is possible. */
const pinned = (core: number | null, command: string[]): string[] =>
  core !== null && canPin ? ['taskset', '-c', String(core), ...command] : command;

/** Keeps a process, and all it starts from now on, to a core; its children too. */
export function pinRunning(pid: number, core: number): void {
  if (!canPin) return;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/);
  for (const one of [String(pid), ...children.filter(Boolean)])
    spawnSync('taskset', ['-a', '-c', '-p', String(core), one]);
}

export interface Program {
  pid: number;
  /** Resolves to the exit code. */
  ended: Promise<number>;
  /** Everything said on stdout, and the end of stderr. */
  said(): { out: string; errors: string };
  stop(): Promise<void>;
}

export function startProgram(
  command: string[],
  options: { core?: number | null; env?: NodeJS.ProcessEnv } = {},
): Program {
  const [name = '', ...args] = pinned(options.core ?? null, command);
  const child: ChildProcess = spawn(name, args, {
    env: options.env ?? process.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = endWithUs(child);
  let out = '';
  let errors = '';
  child.stdout?.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (errors = (errors + part.toString()).slice(-8_000)));
  const finished = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      errors += error.message;
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
  void finished.then(end);
  const pid = child.pid ?? 0;
  return {
    pid,
    ended: finished,
    said: () => ({ out, errors }),
    async stop() {
      if (isRunning(pid)) signal(pid, 'SIGTERM');
      if (!(await ended(pid, 10_000))) signal(pid, 'SIGKILL');
      await finished;
    },
  };
}

/** Runs a program to its end and gives what it said on stdout. */
export async function finish(
  what: string,
  command: string[],
  options: { core?: number | null; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const program = startProgram(command, options);
  const code = await program.ended;
  const { out, errors } = program.said();
  if (code !== 0) throw new Fault(`${what} failed (${code}):\n${errors || out}`);
  return out;
}

/** Resolves when `isUp` does not fail any more; a program that ends before is a fault with its last words. */
export async function untilUp(what: string, program: Program, isUp: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isUp().catch(() => false))) {
    if (!isRunning(program.pid) || Date.now() > deadline) {
      const { out, errors } = program.said();
      throw new Fault(`${what} does not answer:\n${errors || out}`);
    }
    await sleep(2);
  }
}

const ticksPerSecond = Number(
  process.platform === 'linux' ? spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout : 0,
);

/** What Linux reports of a process from its third column on (proc(5): 0 its state, 1 its parent); null once it has ended. */
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function cpuIn(stat: readonly string[], columns: 2 | 4): number {
  const ticks = stat.slice(11, 11 + columns).reduce((sum, field) => sum + Number(field), 0);
  return (ticks / ticksPerSecond) * 1e6;
}

/** CPU time a process has used, in microseconds. Null where the system does not report it, or once the process has ended. */
export function cpuOf(pid: number): number | null {
  const stat = ticksPerSecond > 0 ? statOf(pid) : null;
  return stat && cpuIn(stat, 2);
}

/**
 * CPU time of a process and of all its children, ended ones too: PostgreSQL has one for each connection. A child may end
 * at any moment, so each is read once, for its parent and its time together.
 */
export function cpuOfFamily(pid: number): number | null {
  const own = ticksPerSecond > 0 ? statOf(pid) : null;
  if (own === null) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat): stat is string[] => stat !== null && Number(stat[1]) === pid);
  return children.reduce((sum, stat) => sum + cpuIn(stat, 2), cpuIn(own, 4));
}

/** CPU time all programs of the machine have used, in microseconds; null where the system does not report it. */
export function cpuOfMachine(): number | null {
  if (!(ticksPerSecond > 0)) return null;
  const [, ...fields] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').trim().split(/\s+/);
  const [user = 0, nice = 0, system = 0, , , hard = 0, soft = 0] = fields.map(Number);
  return ((user + nice + system + hard + soft) / ticksPerSecond) * 1e6;
}

/** Resident memory in megabytes (10⁶ bytes); null where the system does not report it. */
export function residentMegabytes(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6;
}
