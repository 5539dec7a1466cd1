import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { templateHash } from './template-hash.ts';

/** What the teardown must undo; the two run in the same process. */
export const running: { stop?: () => Promise<void> } = {};

/**
 * A PostgreSQL for the run: one given from outside (CAMPUS_TEST_POSTGRES), else our own. The template
 * database is made by the first spec file that needs it, see template.ts: Jest loads this file without
 * its transform, so nothing with decorators can be imported here.
 */
export default async function globalSetup(): Promise<void> {
  const storageIn = (folder: string) => mkdtemp(join(folder, 'campus-test-storage-'));
  if (process.env.CAMPUS_TEST_POSTGRES) {
    process.env.CAMPUS_TEST_TEMPLATE = `template_${randomUUID().replaceAll('-', '')}`;
    process.env.CAMPUS_TEST_STORAGE = await storageIn(tmpdir());
    process.env.CAMPUS_TEST_TEMPLATE_FILES = join(process.env.CAMPUS_TEST_STORAGE, 'of-the-template');
    return;
  }
  const { startTestPostgres } = await import('../../../../tools/campus/postgres.ts');
  const template = `template_${templateHash(resolve(import.meta.dirname, '../../../..'))}`;
  process.env.CAMPUS_TEST_TEMPLATE = template;
  const postgres = await startTestPostgres(template);
  // In the folder of the database, so that who keeps the one keeps the other.
  process.env.CAMPUS_TEST_TEMPLATE_FILES = join(postgres.dataDir, 'campus_files');
  process.env.CAMPUS_TEST_POSTGRES = postgres.url;
  running.stop = async () => {
    if (await holdsOnly(template, postgres.url)) await postgres.keep();
    else await postgres.stop();
  };
  // Next to the database: in memory where there is room, and deleted with it even when a run is killed.
  process.env.CAMPUS_TEST_STORAGE = await storageIn(dirname(postgres.dataDir));
}

/** Whether specs have left nothing behind that the next run would meet. */
async function holdsOnly(template: string, url: string): Promise<boolean> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ isClean: boolean }>(
      `select not exists (select from pg_database
                           where datname <> all (array['campus', 'postgres', 'template0', 'template1', $1]))
              and not exists (select from pg_roles where rolname !~ '^(pg_|campus$|campus_serving$)')
              and exists (select from pg_database where datname = $1) as "isClean"`,
      [template],
    );
    return rows[0]?.isClean ?? false;
  } finally {
    await client.end();
  }
}
