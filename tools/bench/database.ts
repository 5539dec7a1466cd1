import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Fault } from '../campus/fault.ts';
import { dataFolder } from '../campus/paths.ts';
import { makeThoroughfare } from '../campus/postgres-account.ts';
import { startPostgres, type RunningPostgres } from '../campus/postgres.ts';
import { OTHER_CORE, pinRunning } from './programs.ts';

const TMPFS = 0x01021994;

/** A folder of this run on a real disk: where commits go to memory, "synced" means nothing. */
export function makeHome(): string {
  const isMemory = process.platform === 'linux' && statfsSync(tmpdir()).type === TMPFS;
  const parent = isMemory ? dataFolder() : tmpdir();
  mkdirSync(parent, { recursive: true });
  const home = mkdtempSync(join(parent, 'campus-bench-'));
  chmodSync(home, 0o711);
  return home;
}

export interface BenchDatabase {
  url: string;
  /** As the server names itself. */
  version: string;
  pid: number;
  /** As an operator restarts it: sessions are cut. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function settingsOf(url: string): Promise<Record<'version' | 'fsync' | 'commit', string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<'version' | 'fsync' | 'commit', string>>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit`,
    );
    const [row] = rows;
    if (!row) throw new Fault('PostgreSQL does not tell its settings.');
    return row;
  } finally {
    await client.end();
  }
}

/** A separate PostgreSQL that writes to disk before it acknowledges a commit. */
export async function startDatabase(home: string): Promise<BenchDatabase> {
  const dataDir = join(home, 'postgres');
  makeThoroughfare(home);
  let server: RunningPostgres = await startPostgres({ dataDir, durable: true });
  pinRunning(server.pid, OTHER_CORE);
  const { version, fsync, commit } = await settingsOf(server.url);
  if (fsync !== 'on' || commit !== 'on')
    throw new Fault('PostgreSQL does not sync its commits: these would be no figures.');
  return {
    url: server.url,
    version,
    pid: server.pid,
    async restart() {
      const { port } = server;
      await server.stop();
      server = await startPostgres({ dataDir, durable: true, port });
    },
    async stop() {
      await server.stop();
      // A link if the data had to be where the server's account can go.
      rmSync(realpathSync(dataDir), { recursive: true, force: true });
    },
  };
}
