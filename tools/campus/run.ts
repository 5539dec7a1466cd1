import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Patience, type Limit } from './patience.ts';
import { signal } from './processes.ts';

export interface Finished {
  code: number;
  /** stdout and stderr, in the order of their arrival. */
  output: string;
}

/** Past its limit the program and everything it started is ended. */
export interface RunOptions extends Partial<Limit> {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Its niceness towards other programs: 0 is none, 19 takes only what they leave. */
  nice?: number;
}

/** Runs a program to its end and collects its output. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Finished> {
  const { cwd, env = process.env, minutes = 10, sign, nice = 0 } = options;
  const [program = command, ...words] =
    nice > 0 ? ['nice', '-n', String(nice), command, ...args] : [command, ...args];
  const child = spawn(program, words, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  if (nice > 0 && child.pid !== undefined) standBack(child.pid, nice);
  const end = endWithUs(child);
  let output = '';
  const patience = new Patience({ minutes, ...(sign && { sign }) }, () => {
    const why = sign ? `gave no sign of getting on for ${minutes}` : `took more than ${minutes}`;
    output += `\n${command} ${why} minutes and was ended.\n`;
    end();
  });
  const hear = (part: Buffer) => {
    output += part.toString();
    patience.hear(part.toString());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => {
    const finish = (code: number) => {
      patience.end();
      end();
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * Where Linux shares the processor among sessions, `nice` counts only within one, so the session's own
 * niceness is set. Linux accepts such a request from a user once in a tenth of a second, whichever process
 * asks, so it is repeated.
 */
function standBack(session: number, nice: number, triesLeft = 20): void {
  try {
    writeFileSync(`/proc/${session}/autogroup`, String(nice));
  } catch (error) {
    // Elsewhere `nice` is all there is.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || triesLeft === 0) return;
    setTimeout(() => standBack(session, nice, triesLeft - 1), 120).unref();
  }
}

const groups = new Set<() => void>();
const children = new Set<ChildProcess>();

/**
 * For a child in its own process group: if it still runs when this process ends, it is ended as well,
 * grandchildren included. Returns what ends it at once.
 */
export function endWithUs(child: ChildProcess): () => void {
  const end = () => {
    groups.delete(end);
    children.delete(child);
    if (child.pid !== undefined) signal(-child.pid, 'SIGKILL');
  };
  groups.add(end);
  children.add(child);
  return end;
}

/** Asks everything that runs to end in order, and waits for it a little. */
export async function endInOrder(): Promise<void> {
  for (const child of children) if (child.pid !== undefined) signal(-child.pid, 'SIGINT');
  const deadline = Date.now() + 8_000;
  while (groups.size > 0 && Date.now() < deadline) await sleep(50);
}

process.on('exit', () => {
  for (const end of groups) end();
});

/** Runs a program in the terminal as if it had been called directly; resolves to its exit code. */
export function hand(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(command, args, { env, stdio: 'inherit' });
  // The terminal sends Ctrl-C to both of us; the program decides what it means.
  const pass = (name: NodeJS.Signals) => child.kill(name);
  const ignore = () => undefined;
  process.on('SIGTERM', pass);
  process.on('SIGINT', ignore);
  return new Promise((resolve) => {
    const finish = (code: number) => {
      process.off('SIGTERM', pass);
      process.off('SIGINT', ignore);
      resolve(code);
    };
    child.on('error', (error) => {
      process.stderr.write(`campus: ${command} could not be started: ${error.message}\n`);
      finish(127);
    });
    child.on('close', (code, name) => finish(code ?? (name === 'SIGINT' ? 130 : 1)));
  });
}
