import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { Pool } from 'pg';
import { build, everything } from '../../../../tools/campus/build.ts';
import { learnerFolder } from '../../../../tools/campus/paths.ts';
import { startTestCampus, type TestCampus } from '../../../../tools/campus/test-campus.ts';
import { readCourse, type Course } from './course.ts';
import { People } from './people.ts';

/** A campus of this worker alone: it may be restarted, and nobody else's work is in its database. */
export interface Campus extends TestCampus {
  database: Pool;
  course: Course;
  people: TestCampus['people'];
}

interface WorkerFixtures {
  campus: Campus;
  people: People;
}

/** Playwright's `test` with a campus that is open, and people to open it with. */
export const test = base.extend<object, WorkerFixtures>({
  campus: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here.
    async ({}, use) => {
      await build(everything);
      const files = mkdtempSync(join(tmpdir(), 'campus-journeys-'));
      // A copy: what is built while a story runs does not change under it.
      cpSync(learnerFolder, files, { recursive: true });
      const campus = await startTestCampus({ LEARNER_DIR: files });
      const database = new Pool({ connectionString: campus.databaseUrl, max: 4 });
      try {
        await use({ ...campus, database, course: await readCourse(database) });
      } finally {
        await database.end();
        await campus.stop();
        rmSync(files, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  people: [async ({ campus }, use) => use(new People(campus)), { scope: 'worker' }],
  baseURL: async ({ campus }, use) => use(campus.address),
});

export { expect } from '@playwright/test';
