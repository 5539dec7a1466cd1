import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Address of a database on the server of this run. */
export function urlOf(database: string): string {
  const base = process.env.CAMPUS_TEST_POSTGRES;
  if (!base) throw new Error('the API tests run through ./campus test, which brings PostgreSQL');
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

/** The role the campus serves as in tests: one for all databases of the run. */
export function servingUrlOf(database: string): string {
  const url = new URL(urlOf(database));
  url.username = 'campus_serving';
  url.password = 'of tests alone';
  return url.href;
}

/** A connection for the length of `work`. */
export async function withClient<Result>(
  database: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const SETTINGS = `
  select format('alter database %I set search_path = %s', $2::text, substr(setting, length('search_path=') + 1)) as text
    from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase, unnest(s.setconfig) setting
   where d.datname = $1 and s.setrole = 0 and setting like 'search_path=%'`;

/** A copied database gets rows and tables, but not the database's own settings, such as its search path. */
export async function copyDatabase(source: string, copy: string): Promise<void> {
  await withClient('postgres', async (client) => {
    // Page by page through the log of writes, as PostgreSQL does it otherwise, takes twice as long for a small one.
    await client.query(`create database ${copy} template ${source} strategy file_copy`);
    for (const { text } of (await client.query<{ text: string }>(SETTINGS, [source, copy])).rows)
      await client.query(text);
  });
}

/** A copy of a database for the length of `work`, and a connection to it. */
export async function withCopy<Result>(
  source: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const copy = `copy_${randomUUID().replaceAll('-', '')}`;
  await copyDatabase(source, copy);
  try {
    return await withClient(copy, work);
  } finally {
    await withClient('postgres', (client) => client.query(`drop database if exists ${copy} with (force)`));
  }
}
