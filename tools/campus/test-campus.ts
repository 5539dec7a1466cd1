import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, everything } from './build.ts';
import { readMark, withLock } from './leases.ts';
import { freePair } from './ports.ts';
import { startTestPostgres, type TestPostgres } from './postgres.ts';
import { isStillRunning, markOf, signal } from './processes.ts';
import { serverEnvironment } from './server-environment.ts';
import { startServer, type DemoPerson, type RunningServer } from './server-process.ts';
import { cleanEnvironment } from './test-environment.ts';
import { abandonedHomes, claimHome } from './test-homes.ts';

export interface TestCampus {
  address: string;
  people: DemoPerson[];
  /** The role that owns the tables: to plant and to look. */
  databaseUrl: string;
  /** Of the role that serves. */
  servingUrl: string;
  /** Ends the server in order or as a crash would, and starts it again on the same ports; `over` holds until the next time. */
  restart(how?: 'gently' | 'by force', over?: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
}

const PREFIX = 'campus-test-site-';
const SERVER_FILE = 'server.json';
/** What of a home tells of the process that had it. */
const OF_ONE_PROCESS = [SERVER_FILE, 'owner.json', 'server.log'];

/** In the folder of a prepared campus. */
const HOME = 'home';
const CLUSTER = 'cluster';
/** On a busy machine. */
const PREPARING_MINUTES = 8;

/**
 * A whole campus for one test run: the production build on free ports, with a database and a storage of its
 * own. `over` adds to the server's environment. Where CAMPUS_TEST_PREPARED names a folder, the first campus that is
 * prepared is left there, and each begins with a copy of it.
 */
export async function startTestCampus(over: Record<string, string> = {}): Promise<TestCampus> {
  await build(everything);
  sweep();
  const prepared = process.env.CAMPUS_TEST_PREPARED;
  if (prepared) await withLock(`${prepared}.lock`, () => prepare(prepared), PREPARING_MINUTES);
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  claimHome(home);
  if (prepared) bring(prepared, home, over.STORAGE_DIR);
  const postgres = await (prepared ? startTestPostgres(CLUSTER, prepared) : startTestPostgres());
  const { begin, end } = await serverOn(postgres, home, over);
  const stop = async () => {
    await end();
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const restart: TestCampus['restart'] = async (how = 'gently', more = {}) => {
    await end(how);
    await begin(more);
  };
  try {
    const { address, people } = await begin();
    return { address, people, databaseUrl: postgres.url, servingUrl: postgres.servingUrl, restart, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Begins and ends a server on a database, always on the same ports. */
async function serverOn(postgres: TestPostgres, home: string, over: Record<string, string>) {
  const port = await freePair();
  const env = serverEnvironment(
    { ...cleanEnvironment(), DATA_DIR: home, PORT: String(port), ...over },
    { url: postgres.servingUrl, ownerUrl: postgres.url },
  );
  let server: RunningServer | null = null;
  const begin = async (more: Record<string, string> = {}) => {
    const started = await startServer({ env: { ...env, ...more }, logFile: join(home, 'server.log') });
    writeFileSync(join(home, SERVER_FILE), JSON.stringify(markOf(started.pid)));
    server = started;
    return started;
  };
  const end = async (how: 'gently' | 'by force' = 'gently') => {
    if (how === 'by force' && server) signal(server.pid, 'SIGKILL');
    await server?.stop();
  };
  return { begin, end };
}

/** A campus with its course and its people, which nobody has used: its files and its database, both at rest. */
async function prepare(prepared: string): Promise<void> {
  const home = join(prepared, HOME);
  if (existsSync(home)) return;
  const unfinished = mkdtempSync(join(tmpdir(), PREFIX));
  claimHome(unfinished);
  try {
    const postgres = await startTestPostgres(CLUSTER, prepared);
    try {
      const { begin, end } = await serverOn(postgres, unfinished, {});
      await begin().finally(end);
      await postgres.keep();
    } catch (error) {
      await postgres.stop();
      throw error;
    }
    renameSync(unfinished, home);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Copies the files of a prepared campus, what is stored to where it is asked for. */
function bring(prepared: string, home: string, storage = join(home, 'storage')): void {
  for (const name of readdirSync(join(prepared, HOME))) {
    if (OF_ONE_PROCESS.includes(name)) continue;
    cpSync(join(prepared, HOME, name), name === 'storage' ? storage : join(home, name), { recursive: true });
  }
}

/** Ends the servers that killed test runs left behind. */
function sweep(): void {
  for (const home of abandonedHomes(tmpdir(), PREFIX)) {
    const server = readMark(join(home, SERVER_FILE));
    if (server && isStillRunning(server)) signal(server.pid, 'SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
}
