import { type Readable } from 'node:stream';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { wholeDatabaseClient } from './whole-database-client.ts';
import { fileColumns } from './file-columns.ts';
import { type ArchivedTable } from './archive.ts';

/** Ours, which the search path of the database names, and the queue's. */
export const SCHEMAS = `any (current_schemas(false) || 'graphile_worker'::name)`;
/** The manifest lists which have run, and the migrations of the restored database write this table. */
const WRITTEN_BY_MIGRATIONS = 'migrations';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** `schema.table` as SQL. */
export const quotedTable = (name: string): string => name.split('.').map(quoted).join('.');

export const columnsOf = ({ columns }: ArchivedTable): string => columns.map(quoted).join(', ');

const TABLES = `
  select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid
   where n.nspname = ${SCHEMAS} and c.relkind = 'r' and c.relpersistence = 'p'
     and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     and c.relname <> '${WRITTEN_BY_MIGRATIONS}'
   group by 1 order by 1`;

const FILE_COLUMNS = `
  select table_schema || '.' || table_name as table, column_name as column
    from information_schema.columns
   where table_schema = ${SCHEMAS} and table_name || '.' || column_name = any ($1)`;

/** Tables with the columns that are written, not worked out, in the order of their names. */
export async function tablesIn(client: pg.ClientBase): Promise<ArchivedTable[]> {
  return (await client.query<ArchivedTable>(TABLES)).rows;
}

/** The database at one moment, while everybody keeps working in it. */
export class Snapshot {
  private constructor(
    private readonly client: pg.Client,
    readonly at: Date,
    readonly serverVersion: string,
  ) {}

  /** Until it is closed, files without a row are not removed: rows of the snapshot may still name them. */
  static async open(databaseUrl: string): Promise<Snapshot> {
    const client = wholeDatabaseClient(databaseUrl, 'campus-backup');
    await client.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      await client.query('select pg_advisory_xact_lock_shared(7203116)');
      const { rows } = await client.query<{ at: Date; version: string }>(
        `select now() as at, current_setting('server_version') as version`,
      );
      const [row] = rows;
      if (!row) throw new Error('the database does not know what time it is');
      return new Snapshot(client, row.at, row.version);
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  tables(): Promise<ArchivedTable[]> {
    return tablesIn(this.client);
  }

  async migrations(): Promise<string[]> {
    const { rows } = await this.client.query<{ name: string }>('select name from migrations order by id');
    return rows.map(({ name }) => name);
  }

  async queueMigration(): Promise<number> {
    const { rows } = await this.client.query<{ id: number }>(
      'select max(id)::int as id from graphile_worker.migrations',
    );
    return rows[0]?.id ?? 0;
  }

  /** The rows of a table as COPY writes them: one line each. */
  rowsOf(table: ArchivedTable): Readable {
    return this.client.query(copyTo(`copy ${quotedTable(table.name)} (${columnsOf(table)}) to stdout`));
  }

  async sequences(): Promise<Record<string, string | null>> {
    const { rows } = await this.client.query<{ name: string; value: string | null }>(
      `select schemaname || '.' || sequencename as name, last_value::text as value from pg_sequences
        where schemaname = ${SCHEMAS} order by 1`,
    );
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  }

  /** The hashes of all files that rows name, in the order of their names; a database of an older version has fewer. */
  async files(): Promise<string[]> {
    const { rows: columns } = await this.client.query<{ table: string; column: string }>(FILE_COLUMNS, [
      fileColumns,
    ]);
    const named = columns.map(
      ({ table, column }) => `select ${quoted(column)} as hash from ${quotedTable(table)}`,
    );
    const { rows } = await this.client.query<{ hash: string }>(
      `select hash from (${named.join(' union ')}) as named (hash) where hash is not null order by 1`,
    );
    return rows.map(({ hash }) => hash);
  }
}
