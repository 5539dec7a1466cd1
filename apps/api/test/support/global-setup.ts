import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the teardown must undo; the two run in the same process. */
export const running: { stop?: () => Promise<void> } = {};

/**
 * A PostgreSQL for the run: one given from outside (CAMPUS_TEST_POSTGRES), else our own. The template
 * database is made by the first spec file that needs it, see template.ts: Jest loads this file without
 * its transform, so nothing with decorators can be imported here.
 */
export default async function globalSetup(): Promise<void> {
  process.env.CAMPUS_TEST_TEMPLATE = `template_${randomUUID().replaceAll('-', '')}`;
  const storageIn = (folder: string) => mkdtemp(join(folder, 'campus-test-storage-'));
  if (process.env.CAMPUS_TEST_POSTGRES) {
    process.env.CAMPUS_TEST_STORAGE = await storageIn(tmpdir());
    return;
  }
  const { startTestPostgres } = await import('../../../../tools/campus/postgres.ts');
  const postgres = await startTestPostgres();
  process.env.CAMPUS_TEST_POSTGRES = postgres.url;
  running.stop = postgres.stop;
  // Beside the database: in memory where there is room, and gone with it even when a run is killed.
  process.env.CAMPUS_TEST_STORAGE = await storageIn(dirname(postgres.dataDir));
}
