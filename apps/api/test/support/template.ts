import 'reflect-metadata';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.ts';
import { migrateDatabase } from '../../src/commands/upkeep/migrate.ts';
import { CourseImporter } from '@campus/course';
import { Database } from '@campus/platform/database/database.ts';
import { NestLog } from '@campus/platform/http/nest-log.ts';
import { seedEdition } from '../../src/seeds/editions.ts';
import { seedPeople } from '../../src/seeds/people.ts';
import { servingUrlOf, urlOf, withClient } from './databases.ts';
import { testConfig } from './test-config.ts';

/** Jest's workers come here at the same moment: one builds, the others wait. */
const LOCK = 7_203_115;

const isThere = `select from pg_database where datname = $1`;

/** The course of the tests: small, three languages, every kind of activity. */
export const TEST_COURSE = fileURLToPath(new URL('../fixtures/course', import.meta.url));

/** Everything a spec file starts from: the schema, the course with its files, the demo people and their edition. */
async function fill(database: string, files: string): Promise<void> {
  await migrateDatabase({ databaseUrl: servingUrlOf(database), databaseOwnerUrl: urlOf(database) });
  const config = testConfig(database, files, { STORAGE_DIR: files });
  const app = await NestFactory.createApplicationContext(AppModule.withoutClients(config), {
    logger: new NestLog(),
    abortOnError: false,
  });
  try {
    await app.get(CourseImporter).importCourse(TEST_COURSE, { overlays: [], actorId: null });
    await app.get(Database).transaction(async (tx) => {
      await seedPeople(tx);
      await seedEdition(tx, 'test-course');
    });
  } finally {
    await app.close();
  }
}

/** The name of the seeded template database, which is created if missing. */
export async function template(): Promise<string> {
  const { CAMPUS_TEST_TEMPLATE: name, CAMPUS_TEST_TEMPLATE_FILES: files } = process.env;
  const storage = process.env.CAMPUS_TEST_STORAGE;
  if (!name || !files || !storage)
    throw new Error('the API tests run through ./campus test, whose global setup names the template');
  await withClient('postgres', async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if (!(await client.query(isThere, [name])).rowCount) {
      // Gets its name only when it is complete.
      const unfinished = `${name}_unfinished`;
      await client.query(`drop database if exists ${unfinished} with (force)`);
      await client.query(`create database ${unfinished}`);
      await fill(unfinished, files);
      await client.query(`alter database ${unfinished} rename to ${name}`);
    }
    // Specs add files and take some away: what is kept for the next run is not theirs.
    await cp(files, storage, { recursive: true, force: false });
  });
  return name;
}
