import { join } from 'node:path';
import { Fault } from './fault.ts';
import { dataFolder } from './paths.ts';
import { startPostgres, type RunningPostgres } from './postgres.ts';

/** The database of this clone. */
export interface Database {
  /** The role the campus serves as. */
  url: string;
  /** Whose the tables are. */
  ownerUrl: string;
  /** In words, for the person who started it. */
  note: string;
  /** Only of our own server: whether it still runs. */
  own: RunningPostgres | null;
  stop(): Promise<void>;
}

/** The server named by DATABASE_URL (or DATABASE_URL_FILE), otherwise the embedded one. */
export async function openDatabase(env: NodeJS.ProcessEnv = process.env): Promise<Database> {
  if (env.DATABASE_URL_FILE)
    return { url: '', ownerUrl: '', note: 'DATABASE_URL_FILE', own: null, stop: async () => undefined };
  if (env.DATABASE_URL) {
    const ownerUrl = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
    // The role that serves may not be made yet.
    await assertRecent(ownerUrl);
    return { url: env.DATABASE_URL, ownerUrl, note: 'DATABASE_URL', own: null, stop: async () => undefined };
  }
  const own = await startPostgres({ dataDir: join(dataFolder(env), 'postgres'), durable: true });
  return {
    url: own.servingUrl,
    ownerUrl: own.url,
    note: own.adopted ? 'already running' : '',
    own,
    stop: own.stop,
  };
}

/** Earlier servers lack what the migrations use. */
export const OLDEST_MAJOR = 16;

async function assertRecent(url: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    );
    assertRecentVersion(Number(rows[0]?.version ?? 0));
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`DATABASE_URL cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** `version` as server_version_num gives it: 160004 for 16.4. */
export function assertRecentVersion(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST_MAJOR) return;
  throw new Fault(
    `DATABASE_URL names a PostgreSQL ${major} server: ${OLDEST_MAJOR} or newer is needed. Without DATABASE_URL ./campus brings its own.`,
  );
}
