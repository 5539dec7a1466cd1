import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrateDatabase } from '../../src/commands/upkeep/migrate.ts';
import { testCampus } from '../support/campus.ts';
import { servingUrlOf, urlOf, withClient } from '../support/databases.ts';

describe('the role that serves', () => {
  const campus = testCampus();
  const query = async (text: string) => {
    const client = new pg.Client({ connectionString: campus.server.config.databaseUrl });
    await client.connect();
    return client.query<object>(text).finally(() => client.end());
  };

  it('is nobody special', async () => {
    const { rows } = await query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
      },
    ]);
    expect(campus.server.config.databaseUrl).not.toBe(campus.server.config.databaseOwnerUrl);
  });

  it.each([
    'drop table person',
    'alter table audit_event disable trigger all',
    'alter table person add column secret text',
    'truncate certificate',
    'create table public.mine (id int)',
    'create schema mine',
    'create role helper superuser',
    'delete from audit_event',
    'delete from audit_link',
    `update audit_event set action = 'nothing.happened'`,
    'update audit_link set hash = null',
    `insert into migrations (timestamp, name) values (1, 'Mine1')`,
    `copy person to program 'cat'`,
    `copy (select 1) to '/nowhere/at/all'`,
    `select pg_read_file('postgresql.conf')`,
    `set session_replication_role = replica`,
  ])('may not: %s', async (text) => {
    await expect(query(text)).rejects.toMatchObject({ code: '42501' });
  });

  it('adds to the record, and takes words out of it', async () => {
    const erasing = await query(`update audit_event set reason = null, detail = '{}' where false`);
    expect(erasing.rowCount).toBe(0);
  });

  it('is made once, however often one migrates, and not where its name belongs to who may everything', async () => {
    const database = new URL(campus.server.databaseUrl).pathname.slice(1);
    const [databaseUrl, databaseOwnerUrl] = [servingUrlOf(database), urlOf(database)];
    expect(await migrateDatabase({ databaseUrl, databaseOwnerUrl })).toEqual([]);
    await withClient('postgres', (owner) => owner.query(`create role mighty superuser login`));
    const mighty = new URL(databaseUrl);
    mighty.username = 'mighty';
    await expect(migrateDatabase({ databaseUrl: mighty.href, databaseOwnerUrl })).rejects.toThrow(
      'DATABASE_URL names mighty, a superuser',
    );
    await withClient('postgres', (owner) => owner.query('drop role mighty'));
  });
});
