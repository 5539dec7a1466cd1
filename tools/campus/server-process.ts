import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Fault } from './fault.ts';
import { apiFlags, apiProgram } from './paths.ts';
import { endWithUs } from './run.ts';

export interface DemoPerson {
  email: string;
  password: string;
  role: string;
}

/** What the server reports on stdout, one JSON value a line. */
export type ServerFact =
  | { kind: 'step'; name: string }
  | { kind: 'ready'; address: string; people: DemoPerson[] };

/** Reads one line of the server's stdout; null for anything that is not meant for us. */
export function parseFact(line: string): ServerFact | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if ('step' in value && typeof value.step === 'string') return { kind: 'step', name: value.step };
  if (!('ready' in value) || !('address' in value) || typeof value.address !== 'string') return null;
  const people = 'people' in value && Array.isArray(value.people) ? value.people.filter(isPerson) : [];
  return { kind: 'ready', address: value.address, people };
}

function isPerson(value: unknown): value is DemoPerson {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['email', 'password', 'role'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}

export interface ServerOptions {
  env: NodeJS.ProcessEnv;
  /** Where its log goes. */
  logFile: string;
  onStep?: (name: string) => void;
  /** Each line of the log, as a person reads it. */
  onLog?: (line: string) => void;
}

export interface RunningServer {
  pid: number;
  address: string;
  people: DemoPerson[];
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<number>;
  /** The last lines of its log. */
  tail(): string;
  stop(): Promise<void>;
}

/** Starts the built API and resolves when it answers; a server that ends before that is a fault with its last words. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const words = [...apiFlags, '--enable-source-maps', apiProgram, 'serve', '--prepare'];
  const child = spawn(process.execPath, words, {
    env: options.env,
    detached: true, // Ctrl-C is ours: the server ends first, then the database.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = endWithUs(child);
  const tail = keepLog(child, options);
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
  void ended.then(end);
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  };
  const ready = await Promise.race([readyFact(child, options.onStep), ended.then(() => null)]);
  if (!ready) throw new Fault(`The server did not start.\n${tail()}`);
  return { pid: child.pid ?? 0, address: ready.address, people: ready.people, ended, tail, stop };
}

function readyFact(child: ChildProcess, onStep: ServerOptions['onStep']) {
  return new Promise<ServerFact & { kind: 'ready' }>((resolve) => {
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const fact = parseFact(line);
      if (fact?.kind === 'step') onStep?.(fact.name);
      if (fact?.kind === 'ready') resolve(fact);
    });
  });
}

function keepLog(child: ChildProcess, { logFile: file, onLog }: ServerOptions): () => string {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10_000_000) renameSync(file, `${file}.1`);
  const log = createWriteStream(file, { flags: 'a' });
  let last = '';
  child.stderr?.on('data', (part: Buffer) => {
    log.write(part);
    last = (last + part.toString()).slice(-8_000);
  });
  child.on('close', () => log.end());
  if (child.stderr && onLog) {
    createInterface({ input: child.stderr }).on('line', (line) => readable([line]).forEach(onLog));
  }
  return () => readable(last.split('\n').slice(-15)).join('\n');
}

/** Log lines are JSON; a person at the terminal wants their message. */
function readable(lines: string[]): string[] {
  return lines.map((line) => {
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value !== 'object' || value === null) return line;
      const [message, stack] = [
        Reflect.get(value, 'message') ?? Reflect.get(value, 'msg'),
        Reflect.get(value, 'stack'),
      ];
      return [message, stack].filter((part) => typeof part === 'string').join('\n') || line;
    } catch {
      return line;
    }
  });
}
