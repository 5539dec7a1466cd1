import pg from 'pg';
import { schemas } from '../../domains.ts';
import { clientOptions } from '@campus/platform/database/campus-pool.ts';
import { MIGRATION_LIMITS } from '@campus/platform/database/connection-limits.ts';
import { ConfigError } from '@campus/platform/config/config-error.ts';

/** `public` is last: a campus of an earlier version has its tables there until it is migrated. */
const SEARCH_PATH = [...schemas, 'public'].join(', ');

/** Any number of processes may start at once: one migrates, the others wait and find nothing to do. */
const LOCK = 7_203_114;

const SHOWN = `select current_setting('search_path') as path, current_user as owner`;

/** The names of databases and roles are anybody's; those of domains are ours. */
export const SETTING = `
  select format('alter database %I set search_path = ${SEARCH_PATH}', current_database()) as text`;

/** Earlier migrations make tables in `public`, and one moves them from there. */
const GRANT = `
  select format('grant create on database %1$I to %2$I; grant create on schema public to %2$I',
                current_database(), current_user) as text,
         current_user as owner
   where not (has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create'))
     and exists (select from unnest($1::text[]) as s (name) where to_regnamespace(s.name) is null)`;

const REFUSED_RIGHT = '42501';

interface Shown {
  path: string;
  owner: string;
}

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ ...clientOptions(MIGRATION_LIMITS), connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function oneRow<Row extends object>(
  client: pg.Client,
  text: string,
  values: unknown[] = [],
): Promise<Row | undefined> {
  return (await client.query<Row>(text, values)).rows[0];
}

/** As a new connection sees it. */
const shown = (ownerUrl: string): Promise<Shown | undefined> =>
  connected(ownerUrl, (client) => oneRow<Shown>(client, SHOWN));

/**
 * Sets the schemas in which the database looks for names, so that every new connection finds every domain's
 * tables, PostgreSQL's own programs included. Schemas that do not exist yet do no harm. A correct path is
 * left alone, so that somebody else may own the database and set it once.
 */
async function setSearchPath(client: pg.Client, ownerUrl: string): Promise<void> {
  if ((await shown(ownerUrl))?.path === SEARCH_PATH) return;
  const { text = '' } = (await oneRow<{ text: string }>(client, SETTING)) ?? {};
  await client.query(text).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError && error.code === REFUSED_RIGHT)) throw error;
  });
  const now = await shown(ownerUrl);
  if (now?.path !== SEARCH_PATH)
    throw new ConfigError('DATABASE_OWNER_URL', 'SEARCH_PATH', { owner: now?.owner ?? '', statement: text });
}

async function refuseWithoutSchemas(client: pg.Client): Promise<void> {
  const missing = await oneRow<{ text: string; owner: string }>(client, GRANT, [schemas]);
  if (missing)
    throw new ConfigError('DATABASE_OWNER_URL', 'SCHEMAS', { owner: missing.owner, statement: missing.text });
}

/**
 * `work` on the schemas of this database, where nobody else is at it and names are found. Connections that it opens are
 * told where to look; those that were open before are not.
 * @throws ConfigError with the statement that the owner of the database has to run
 */
export async function onSchemas<Result>(ownerUrl: string, work: () => Promise<Result>): Promise<Result> {
  return connected(ownerUrl, async (client) => {
    // However long the other one takes.
    await client.query('set lock_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await refuseWithoutSchemas(client);
    await setSearchPath(client, ownerUrl);
    return work();
  });
}
