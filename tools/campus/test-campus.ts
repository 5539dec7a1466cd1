import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, everything } from './build.ts';
import { freePair } from './ports.ts';
import { startTestPostgres } from './postgres.ts';
import { serverEnvironment } from './server-environment.ts';
import { startServer, type DemoPerson, type RunningServer } from './server-process.ts';
import { cleanEnvironment } from './test-environment.ts';

export interface TestCampus {
  address: string;
  people: DemoPerson[];
  databaseUrl: string;
  /** Ends the server as a crash would, and starts it again on the same ports. */
  restart(how?: 'gently' | 'by force'): Promise<void>;
  stop(): Promise<void>;
}

/** A whole campus for one test run: the production build on free ports, with a database and a storage of its own. */
export async function startTestCampus(over: Record<string, string> = {}): Promise<TestCampus> {
  await build(everything);
  const home = mkdtempSync(join(tmpdir(), 'campus-test-'));
  const postgres = await startTestPostgres();
  const port = await freePair();
  const env = serverEnvironment(
    { ...cleanEnvironment(), DATA_DIR: home, PORT: String(port), ...over },
    postgres.url,
  );
  const begin = () => startServer({ env, logFile: join(home, 'server.log') });
  let server: RunningServer | null = null;
  const stop = async () => {
    await server?.stop();
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    server = await begin();
  } catch (error) {
    await stop();
    throw error;
  }
  const { address, people } = server;
  const restart = async (how = 'gently') => {
    if (how === 'by force' && server) process.kill(server.pid, 'SIGKILL');
    await server?.stop();
    server = await begin();
  };
  return { address, people, databaseUrl: postgres.url, restart, stop };
}
