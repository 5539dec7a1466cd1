import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrateDatabase } from '../../src/commands/upkeep/migrate.ts';
import { onSchemas } from '../../src/commands/upkeep/search-path.ts';
import { migrations } from '../../src/migrations/index.ts';
import { dataSourceOptions } from '@campus/platform/database/data-source.ts';
import { urlOf, withClient } from '../support/databases.ts';

const database = `spec_${randomUUID().replaceAll('-', '')}`;

/** Everything a migration can leave behind. */
const EVERYTHING = `
  select 'schema ' || nspname as thing
    from pg_namespace
   where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
  union all
  select 'table ' || oid::regclass
    from pg_class
   where relnamespace::regnamespace::name = any(current_schemas(false))
     and relkind in ('r', 'S', 'v', 'm')
     and relname not like 'migrations%'
  union all
  select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' '
           || coalesce(column_default, '')
    from information_schema.columns
   where table_schema = any(current_schemas(false)) and table_name <> 'migrations'
  union all
  select 'index ' || indexdef
    from pg_indexes
   where schemaname = any(current_schemas(false)) and tablename <> 'migrations'
  union all
  select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint
   where connamespace::regnamespace::name = any(current_schemas(false))
     and conrelid <> to_regclass('migrations')
  union all
  select 'function ' || oid::regprocedure || ' ' || md5(pg_get_functiondef(oid))
    from pg_proc
   where pronamespace::regnamespace::name = any(current_schemas(false))
  union all
  select 'trigger ' || tgname || ' ' || tgrelid::regclass
    from pg_trigger
   where not tgisinternal
     and tgrelid
           in (select oid from pg_class where relnamespace::regnamespace::name = any(current_schemas(false)))
   order by 1`;

describe('the migrations', () => {
  /** Each asks anew in which schema the table of migrations is, as each start of the campus does. */
  async function withSource<Result>(work: (source: DataSource) => Promise<Result>): Promise<Result> {
    const source = await new DataSource(
      dataSourceOptions(urlOf(database), { for: 'migrating', poolSize: 2, migrations }),
    ).initialize();
    return work(source).finally(() => source.destroy());
  }
  const everything = () =>
    withClient(database, async (client) =>
      (await client.query<{ thing: string }>(EVERYTHING)).rows.map(({ thing }) => thing),
    );

  beforeEach(async () => {
    await withClient('postgres', (client) => client.query(`create database ${database}`));
    await onSchemas(urlOf(database), () => Promise.resolve());
  });
  afterEach(async () => {
    await withClient('postgres', (client) =>
      client.query(`drop database if exists ${database} with (force)`),
    );
  });

  it('go up, down to nothing and up again to the same schema', async () => {
    await withSource((source) => source.runMigrations());
    const first = await everything();
    expect(first.length).toBeGreaterThan(200);
    for (const migration of migrations) {
      expect(migration.name).toMatch(/\d{13}$/);
      await withSource((source) => source.undoLastMigration());
    }
    expect(await everything()).toEqual([]);
    await withSource((source) => source.runMigrations());
    expect(await everything()).toEqual(first);
  });

  it('may be asked for by several servers at once', async () => {
    await withSource((source) => source.runMigrations());
    const applied = await Promise.all(
      [1, 2, 3].map(() =>
        migrateDatabase({ databaseUrl: urlOf(database), databaseOwnerUrl: urlOf(database) }),
      ),
    );
    expect(applied).toEqual([[], [], []]);
    const { rows: countries } = await withClient(database, (client) =>
      client.query<{ code: string }>(
        `select country_code as code from country_role where role = 'rcm_member' order by 1`,
      ),
    );
    expect(countries.map(({ code }) => code)).toEqual([
      'BZ',
      'CA',
      'CR',
      'DO',
      'GT',
      'HN',
      'MX',
      'NI',
      'PA',
      'SV',
      'US',
    ]);
  });
});
