import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schemas as ours } from '../../src/domains.ts';
import { migrateDatabase } from '../../src/commands/upkeep/migrate.ts';
import { servingUrlOf, urlOf, withClient } from '../support/databases.ts';
import { template } from '../support/template.ts';

const id = randomUUID().replaceAll('-', '');
const [database, owner] = [`spec_${id}`, `owner_${id}`];

/** As providers set it up: somebody else owns the database, and the owner of the tables is not a superuser. */
describe('a database that the owner of the tables does not own', () => {
  const ownerUrl = new URL(urlOf(database));
  ownerUrl.username = owner;
  ownerUrl.password = 'tables';
  const migrate = () =>
    migrateDatabase({ databaseUrl: servingUrlOf(database), databaseOwnerUrl: ownerUrl.href });
  const asAdministrator = (text: string) => withClient(database, (client) => client.query<object>(text));
  const schemas = async () =>
    (await asAdministrator(`select nspname as name from pg_namespace where nspname = 'platform'`)).rows;

  beforeAll(async () => {
    // The role that serves is there for all databases of the server.
    await template();
    await withClient('postgres', async (client) => {
      await client.query(`create role ${owner} login password 'tables'`);
      await client.query(`create database ${database}`);
    });
  });
  afterAll(async () => {
    await withClient('postgres', async (client) => {
      await client.query(`drop database if exists ${database} with (force)`);
      await client.query(`drop role ${owner}`);
    });
  });

  it('is prepared when its owner has run the two statements that the campus prints', async () => {
    const grant = `grant create on database ${database} to ${owner}; grant create on schema public to ${owner}`;
    await expect(migrate()).rejects.toMatchObject({
      setting: 'DATABASE_OWNER_URL',
      code: 'SCHEMAS',
      params: { owner, statement: grant },
    });
    await asAdministrator(grant);
    const path = `alter database ${database} set search_path = ${[...ours, 'public'].join(', ')}`;
    await expect(migrate()).rejects.toMatchObject({
      setting: 'DATABASE_OWNER_URL',
      code: 'SEARCH_PATH',
      params: { owner, statement: path },
    });
    expect(await schemas()).toEqual([]);
    await asAdministrator(path);
    expect((await migrate()).length).toBeGreaterThan(50);
    expect(await migrate()).toEqual([]);
    const { rows } = await asAdministrator(
      `select tableowner as owner from pg_tables where schemaname = 'people' and tablename = 'person'`,
    );
    expect(rows).toEqual([{ owner }]);
  });
});
