import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { beginEpoch } from '@campus/platform/database/epochs.ts';
import { type Closing, type Manifest } from './archive.ts';
import { columnsOf, quotedTable, SCHEMAS, tablesIn } from './snapshot.ts';
import { ArchiveError } from './tar.ts';
import { wholeDatabaseClient } from './whole-database-client.ts';

/**
 * Numbers issued after the backup must not be issued again: a printed certificate may bear them. Nobody
 * issues this many between two backups.
 */
const NEVER_AGAIN = 10_000;
const GIVEN_OUT = /\.(certificate_serial|certificate_status_place)$/;

const FOREIGN_KEYS = `
  select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
   where c.contype = 'f' and n.nspname = ${SCHEMAS} and c.conparentid = 0 order by c.oid`;

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/**
 * Fills a database whose schema is that of the archive, in one transaction. Foreign keys go for as long as it lasts and
 * are checked as they come back; what triggers do was done when the rows were written.
 */
export class DatabaseLoader {
  private keys: ForeignKey[] = [];
  private tables: string[] = [];
  private open: { table: string; stream: CopyStreamQuery; done: Promise<void> } | null = null;
  private columns = new Map<string, string>();

  private constructor(private readonly client: pg.Client) {}

  static async begin(databaseUrl: string, manifest: Manifest): Promise<DatabaseLoader> {
    const client = wholeDatabaseClient(databaseUrl, 'campus-restore');
    await client.connect();
    const loader = new DatabaseLoader(client);
    try {
      await loader.prepare(manifest);
    } catch (error) {
      await client.end();
      throw error;
    }
    return loader;
  }

  async rows(table: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.open?.table !== table) {
      await this.endTable();
      const columns = this.columns.get(table);
      if (!columns) throw new ArchiveError(`${table} is not among the tables of the archive`);
      const stream = this.client.query(copyFrom(`copy ${quotedTable(table)} (${columns}) from stdin`));
      const done = finished(stream);
      // Told where the table ends; unheard it would end the process.
      done.catch(() => undefined);
      this.open = { table, stream, done };
    }
    const { stream, done } = this.open;
    for await (const chunk of content)
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
  }

  /** Compares the restored rows with the manifest, and commits. */
  async end({ rows, sequences }: Closing, epochSince: Date): Promise<void> {
    await this.endTable();
    for (const { table, name, definition } of this.keys)
      await this.client.query(`alter table ${table} add constraint ${name} ${definition}`);
    for (const table of this.tables) await this.client.query(`alter table ${table} enable trigger user`);
    for (const [table, expected] of Object.entries(rows)) await this.count(table, expected);
    for (const [name, value] of Object.entries(sequences)) await this.continueSequence(name, value);
    // The workers that held these jobs are gone with the old machine.
    await this.client.query(
      'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null',
    );
    await this.client.query(
      'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
    );
    await this.client.query(beginEpoch.text, [epochSince]);
    await this.client.query('commit');
    await this.client.query('analyze');
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async prepare(manifest: Manifest): Promise<void> {
    const { client } = this;
    await client.query('begin');
    const here = new Map((await tablesIn(client)).map(({ name, columns }) => [name, columns]));
    for (const table of manifest.tables) {
      const missing = table.columns.filter((column) => !here.get(table.name)?.includes(column));
      if (missing.length) throw new ArchiveError(`${table.name} has no ${missing.join(', ')} here`);
      this.columns.set(table.name, columnsOf(table));
    }
    this.tables = [...here.keys()].map(quotedTable);
    this.keys = (await client.query<ForeignKey>(FOREIGN_KEYS)).rows;
    for (const { table, name } of this.keys)
      await client.query(`alter table ${table} drop constraint ${name}`);
    for (const table of this.tables) await client.query(`alter table ${table} disable trigger user`);
    // Some tables have rows that the migrations inserted.
    await client.query(`truncate ${this.tables.join(', ')}`);
  }

  private async endTable(): Promise<void> {
    const { open } = this;
    this.open = null;
    open?.stream.end();
    await open?.done;
  }

  private async count(table: string, expected: number): Promise<void> {
    const { rows } = await this.client.query<{ count: number }>(
      `select count(*)::int as count from ${quotedTable(table)}`,
    );
    if (rows[0]?.count !== expected)
      throw new ArchiveError(`${table} has ${rows[0]?.count} rows where there should be ${expected}`);
  }

  private async continueSequence(name: string, value: string | null): Promise<void> {
    const gap = GIVEN_OUT.test(name) ? NEVER_AGAIN : 0;
    if (value === null && !gap) return;
    await this.client.query('select setval($1::regclass, $2::bigint + $3::bigint, true)', [
      quotedTable(name),
      value ?? '0',
      gap,
    ]);
  }
}

/** Whether nothing of a campus, or of anything else, is in the database. */
export async function isEmptyDatabase(databaseUrl: string): Promise<boolean> {
  const client = wholeDatabaseClient(databaseUrl, 'campus-restore');
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') limit 1`,
    );
    return !rowCount;
  } finally {
    await client.end();
  }
}
