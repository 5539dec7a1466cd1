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

/** As whom the campus serves in tests: one role for all databases of the run. */
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

/** A copy of a database for the length of `work`, and a connection to it. */
export async function withCopy<Result>(
  source: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const copy = `copy_${randomUUID().replaceAll('-', '')}`;
  await withClient('postgres', (client) => client.query(`create database ${copy} template ${source}`));
  try {
    return await withClient(copy, work);
  } finally {
    await withClient('postgres', (client) => client.query(`drop database if exists ${copy} with (force)`));
  }
}
