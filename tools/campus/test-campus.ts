import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, everything } from './build.ts';
import { readMark } from './leases.ts';
import { freePair } from './ports.ts';
import { startTestPostgres } from './postgres.ts';
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

/**
 * A whole campus for one test run: the production build on free ports, with a database and a storage of its
 * own. `over` adds to the server's environment.
 */
export async function startTestCampus(over: Record<string, string> = {}): Promise<TestCampus> {
  await build(everything);
  sweep();
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  claimHome(home);
  const postgres = await startTestPostgres();
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
  const stop = async () => {
    await server?.stop();
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const restart: TestCampus['restart'] = async (how = 'gently', more = {}) => {
    if (how === 'by force' && server) signal(server.pid, 'SIGKILL');
    await server?.stop();
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

/** Ends the servers that killed test runs left behind. */
function sweep(): void {
  for (const home of abandonedHomes(tmpdir(), PREFIX)) {
    const server = readMark(join(home, SERVER_FILE));
    if (server && isStillRunning(server)) signal(server.pid, 'SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
}
