import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { Pool } from 'pg';
import { build, everything } from '../../../../tools/campus/build.ts';
import { apiProgram, consoleFolder, learnerFolder } from '../../../../tools/campus/paths.ts';
import { run } from '../../../../tools/campus/run.ts';
import { serverEnvironment } from '../../../../tools/campus/server-environment.ts';
import { startTestCampus, type TestCampus } from '../../../../tools/campus/test-campus.ts';
import { cleanEnvironment } from '../../../../tools/campus/test-environment.ts';
import { abandonedHomes, claimHome } from '../../../../tools/campus/test-homes.ts';
import { readCourse, type Course } from './course.ts';
import { People } from './people.ts';

/** A campus of this worker alone: it may be restarted, and its database has nobody else's work. */
export interface Campus extends TestCampus {
  database: Pool;
  course: Course;
  /** Runs an operator's command on this campus, as `./campus` does; fails when it fails. */
  operate(...words: string[]): Promise<void>;
}

interface WorkerFixtures {
  campus: Campus;
  people: People;
}

const prefix = 'campus-journeys-';

const operator = (folders: Record<string, string>, { servingUrl, databaseUrl }: TestCampus) => {
  const database = { url: servingUrl, ownerUrl: databaseUrl };
  const env = serverEnvironment({ ...cleanEnvironment(), ...folders }, database);
  return async (...words: string[]) => {
    const { code, output } = await run(process.execPath, [apiProgram, ...words], { env });
    if (code !== 0) throw new Error(`./campus ${words.join(' ')} ended with ${code}:\n${output}`);
  };
};

/** Playwright's `test` with a campus that is open, and people to open it with. */
export const test = base.extend<object, WorkerFixtures>({
  campus: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here.
    async ({}, use) => {
      await build(everything);
      for (const left of abandonedHomes(tmpdir(), prefix)) rmSync(left, { recursive: true, force: true });
      const home = mkdtempSync(join(tmpdir(), prefix));
      claimHome(home);
      const folders = {
        LEARNER_DIR: join(home, 'learner'),
        CONSOLE_DIR: join(home, 'console'),
        STORAGE_DIR: join(home, 'storage'),
      };
      // A copy: what is built while a story runs does not change under it.
      cpSync(learnerFolder, folders.LEARNER_DIR, { recursive: true });
      cpSync(consoleFolder, folders.CONSOLE_DIR, { recursive: true });
      const campus = await startTestCampus(folders);
      const database = new Pool({ connectionString: campus.databaseUrl, max: 4 });
      try {
        const course = await readCourse(database);
        const { port } = new URL(campus.address);
        const operate = operator({ ...folders, DATA_DIR: home, PORT: port }, campus);
        await use({ ...campus, database, course, operate });
      } finally {
        await database.end();
        await campus.stop();
        rmSync(home, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  people: [async ({ campus }, use) => use(new People(campus)), { scope: 'worker' }],
  baseURL: async ({ campus }, use) => use(campus.address),
});

export { expect } from '@playwright/test';
