import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { migrateTo } from '../../src/commands/upkeep/migrate.ts';
import { urlOf, withClient } from './databases.ts';
import { type Entry } from './work.ts';

/**
 * Rows of a campus as the program of 28 November 2026 wrote them, before the server was eight domains: people of the
 * demo, and on the test course a plan, a quiz, a simulation, a package, a session, a nomination, two certificates.
 */
export interface OldCampus {
  /** Names of the migrations it had, oldest first. */
  migrations: string[];
  rows: Record<string, object[]>;
  known: {
    enrolmentId: string;
    deviceId: string;
    /** The last that Ana's phone sent: what she wrote about risks. */
    entry: Entry;
    /** As they were before the second was revoked. */
    certificates: { code: string; serial: string }[];
    nomination: string;
    workshop: { editionId: string; enrolmentId: string; halfDayId: string };
  };
}

const FIXTURE = join(import.meta.dirname, '../fixtures/campus-of-28-november.json.gz');

const columnsOf = `
  select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
   where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`;

async function fill(client: pg.Client, rows: OldCampus['rows']): Promise<void> {
  await client.query('set session_replication_role = replica');
  for (const [table, all] of Object.entries(rows)) {
    const { rows: found } = await client.query<{ names: string }>(columnsOf, [table]);
    const names = found[0]?.names ?? '';
    await client.query(`delete from "${table}"`);
    await client.query(
      `insert into "${table}" (${names}) overriding system value
       select ${names} from jsonb_populate_recordset(null::"${table}", $1)`,
      [JSON.stringify(all)],
    );
  }
}

/** Creates a database with that campus in it, as it was left. */
export async function plantOldCampus(database: string): Promise<OldCampus> {
  const old = JSON.parse(gunzipSync(await readFile(FIXTURE)).toString()) as OldCampus;
  await withClient('postgres', (client) => client.query(`create database ${database}`));
  await migrateTo(urlOf(database), old.migrations);
  await withClient(database, (client) => fill(client, old.rows));
  return old;
}
