import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './fault.ts';
import { bringCluster, keepCluster, shelf } from './kept-cluster.ts';
import { Leases, withLock } from './leases.ts';
import { MEMORY_FOLDER, memoryFolder } from './memory-folder.ts';
import { accountFor, closedFolderAbove, makeThoroughfare } from './postgres-account.ts';
import { makeSystemFolder, SYSTEM_FOLDER } from './postgres-binaries.ts';
import { launchServer, openCluster, ROLE, SERVING_ROLE, type Cluster } from './postgres-cluster.ts';
import { freePort } from './ports.ts';
import { runningPostmaster, type Postmaster } from './postgres-pid-file.ts';
import { ended, isRunning, signal } from './processes.ts';
import { abandonedHomes, claimHome } from './test-homes.ts';

export interface PostgresOptions {
  /** The data folder; created if missing. Its log, lock and list of users are next to it. */
  dataDir: string;
  /** Commits reach the disk before they are acknowledged. Only throw-away data may do without. */
  durable: boolean;
  /** The port on 127.0.0.1; any free one otherwise. A server that already runs keeps its own. */
  port?: number;
}

export interface RunningPostgres {
  /** For any PostgreSQL client, as the role whose the tables are. */
  url: string;
  /** As the role that serves. */
  servingUrl: string;
  port: number;
  pid: number;
  /** The server ran already, for another command or left behind by a killed one. */
  adopted: boolean;
  isUp(): boolean;
  /** Ends our use of the server, and the server itself unless another process uses it too. */
  stop(): Promise<void>;
}

const COMMON = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  max_connections: '100',
};
/** Its log of writes stays small: it is in memory where it can. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '256MB',
};

/** Starts the embedded server on a folder, or joins the one that already runs there. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir } = options;
  mkdirSync(dirname(dataDir), { recursive: true });
  const leases = new Leases(`${dataDir}-users`);
  const lock = `${dataDir}.lock`;
  return withLock(lock, async () => {
    const cluster = openCluster(dataDir);
    const found = await settledPostmaster(cluster.folder);
    const server = found ?? (await start(cluster, options));
    leases.take();
    const place = `127.0.0.1:${server.port}/${ROLE}`;
    return {
      url: `postgres://${ROLE}:${cluster.password}@${place}`,
      servingUrl: `postgres://${SERVING_ROLE}:${cluster.servingPassword}@${place}`,
      port: server.port,
      pid: server.pid,
      adopted: found !== null,
      isUp: () => isRunning(server.pid),
      stop: () =>
        withLock(lock, async () => {
          leases.drop();
          if (leases.others() === 0) await stopServer(server.pid);
        }),
    };
  });
}

/** The server on this folder once it is ready; null when there is none, or none any more. */
async function settledPostmaster(folder: string): Promise<Postmaster | null> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const found = runningPostmaster(folder);
    if (!found || found.status === 'ready') return found;
    if (Date.now() > deadline) {
      await stopServer(found.pid);
      return null;
    }
    await sleep(20);
  }
}

async function start(cluster: Cluster, options: PostgresOptions): Promise<Postmaster> {
  const logFile = `${options.dataDir}.log`;
  if (existsSync(logFile) && statSync(logFile).size > 5_000_000) rmSync(logFile);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const before = existsSync(logFile) ? statSync(logFile).size : 0;
    const port = options.port ?? (await freePort());
    const settings = { ...COMMON, ...(options.durable ? {} : THROW_AWAY), port: String(port) };
    const pid = launchServer(cluster, settings, logFile);
    const server = await readyServer(cluster.folder, pid, deadline);
    if (server) return server;
    const said = readFileSync(logFile, 'utf8').slice(before);
    if (!isPassing(said) || Date.now() > deadline) {
      throw new Fault(`PostgreSQL did not start: ${lastReason(said)} (all of it: ${logFile})`);
    }
    await sleep(200);
  }
}

async function readyServer(folder: string, pid: number, deadline: number): Promise<Postmaster | null> {
  while (isRunning(pid)) {
    const server = runningPostmaster(folder);
    if (server?.pid === pid && server.status === 'ready') return server;
    if (Date.now() > deadline) {
      await stopServer(pid);
      return null;
    }
    await sleep(10);
  }
  return null;
}

/**
 * Reasons that disappear by themselves: a killed server was not collected by its parent yet and counts as
 * running for PostgreSQL, its children are still ending, or another process was faster to take the port.
 */
export const isPassing = (said: string): boolean =>
  /"postmaster\.pid" already exists|shared memory block|still in use|Address already in use/.test(said);

function lastReason(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.findLast((line) => line.includes('FATAL:')) ?? lines.at(-1) ?? 'it said nothing';
  return fatal.replace(/^.*(FATAL|LOG):\s*/, '');
}

/** Ends a server: sessions are cut and the data written; one that does not listen is ended harder. */
async function stopServer(pid: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(pid, name);
    if (await ended(pid, patience)) return;
  }
}

const TEST_PREFIX = 'campus-test-postgres-';

/** Where its data is: `startPostgres` brings one back there that has ended. */
export interface TestPostgres extends RunningPostgres {
  dataDir: string;
  /** Ends it as `stop` does; the next server of its name begins with what this one holds. */
  keep(): Promise<void>;
}

/** A server for one test run: fast, not durable, deleted afterwards, and empty unless one of its name was kept on the shelf. */
export async function startTestPostgres(name?: string, from = shelf): Promise<TestPostgres> {
  // First: what a killed run left in memory may be what makes it scarce.
  for (const folder of [MEMORY_FOLDER, tmpdir()].filter((path) => existsSync(path))) await sweep(folder);
  const parent = testParent();
  await sweep(parent);
  const home = mkdtempSync(join(parent, TEST_PREFIX));
  makeThoroughfare(home);
  claimHome(home);
  const dataDir = join(home, 'data');
  const isKept = name !== undefined && bringCluster(name, dataDir, from);
  const server = await startPostgres({ dataDir, durable: false });
  const end = async (keep: boolean) => {
    await server.stop();
    if (keep && name !== undefined && !isKept) keepCluster(name, dataDir, from);
    rmSync(home, { recursive: true, force: true });
  };
  return { ...server, dataDir, stop: () => end(false), keep: () => end(true) };
}

/** A clone of the template makes a thousand files, which on a disk cost more than all else that a spec does. */
function testParent(): string {
  const parent = memoryFolder() ?? tmpdir();
  const closed = closedFolderAbove(join(parent, TEST_PREFIX), accountFor(join(parent, TEST_PREFIX)));
  if (!closed) return parent;
  makeSystemFolder();
  return SYSTEM_FOLDER;
}

/** Removes what killed test runs of this user left behind, servers included. */
async function sweep(parent: string): Promise<void> {
  for (const home of abandonedHomes(parent, TEST_PREFIX)) {
    const server = runningPostmaster(join(home, 'data'));
    if (server) await stopServer(server.pid);
    rmSync(home, { recursive: true, force: true });
  }
}
