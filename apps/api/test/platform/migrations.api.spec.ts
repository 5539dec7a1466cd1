import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrateDatabase } from '../../src/commands/upkeep/migrate.ts';
import { migrations } from '../../src/migrations/index.ts';
import { dataSourceOptions } from '@campus/platform/database/data-source.ts';
import { urlOf, withClient } from '../support/databases.ts';

const database = `spec_${randomUUID().replaceAll('-', '')}`;

/** Everything a migration can leave behind. */
const EVERYTHING = `
  select 'table ' || relname as thing from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v', 'm') and relname not like 'migrations%'
  union all select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '')
    from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migrations'
  union all select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> to_regclass('public.migrations')
  union all select 'function ' || proname || ' ' || md5(prosrc) from pg_proc where pronamespace = 'public'::regnamespace
  union all select 'trigger ' || tgname || ' ' || tgrelid::regclass from pg_trigger where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
  order by 1`;

describe('the migrations', () => {
  let source: DataSource;
  const everything = async () =>
    ((await source.query(EVERYTHING)) as { thing: string }[]).map(({ thing }) => thing);

  beforeAll(async () => {
    await withClient('postgres', (client) => client.query(`create database ${database}`));
    source = await new DataSource(
      dataSourceOptions(urlOf(database), { for: 'migrating', poolSize: 2, migrations }),
    ).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await withClient('postgres', (client) =>
      client.query(`drop database if exists ${database} with (force)`),
    );
  });

  it('go up, down to nothing and up again to the same schema', async () => {
    await source.runMigrations();
    const first = await everything();
    expect(first.length).toBeGreaterThan(200);
    for (const migration of migrations) {
      expect(migration.name).toMatch(/\d{13}$/);
      await source.undoLastMigration();
    }
    expect(await everything()).toEqual([]);
    await source.runMigrations();
    expect(await everything()).toEqual(first);
  });

  it('may be asked for by several servers at once', async () => {
    const applied = await Promise.all(
      [1, 2, 3].map(() =>
        migrateDatabase({ databaseUrl: urlOf(database), databaseOwnerUrl: urlOf(database) }),
      ),
    );
    expect(applied).toEqual([[], [], []]);
    const countries: { code: string }[] = await source.query(
      `select country_code as code from country_role where role = 'rcm_member' order by 1`,
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
