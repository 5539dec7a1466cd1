import { DataSource } from 'typeorm';
import { migrateDatabase } from '../../src/commands/migrate.ts';
import { dataSourceOptions } from '../../src/platform/database/data-source.ts';
import { seedPeople } from '../../src/seeds/people.ts';
import { urlOf, withClient } from './databases.ts';

/** Jest's workers come here at the same moment: one builds, the others wait. */
const LOCK = 7_203_115;

const isThere = `select from pg_database where datname = $1`;

/** Everything a spec file starts from: the schema, the demo people. */
async function fill(database: string): Promise<void> {
  await migrateDatabase(urlOf(database));
  const source = await new DataSource(dataSourceOptions(urlOf(database), 2)).initialize();
  try {
    await source.transaction((tx) => seedPeople(tx));
  } finally {
    await source.destroy();
  }
}

/** The name of the seeded template database, made when it is not there yet. */
export async function template(): Promise<string> {
  const name = process.env.CAMPUS_TEST_TEMPLATE;
  if (!name)
    throw new Error('the API tests run through ./campus test, whose global setup names the template');
  await withClient('postgres', async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if ((await client.query(isThere, [name])).rowCount) return;
    // Gets its name only when it is complete.
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    await fill(unfinished);
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}
