import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { run } from '../../src/commands/run.ts';
import { DEMO_COURSE } from '../../src/seeds/editions.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { TEST_COURSE } from '../support/template.ts';

/** A small course under the key of the demo's: the whole one takes half a minute to read. */
async function smallCourse(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'campus-demo-'));
  await cp(TEST_COURSE, folder, { recursive: true });
  const course = join(folder, 'course.yaml');
  const text = await readFile(course, 'utf8');
  await writeFile(course, text.replace('key: test-course', `key: ${DEMO_COURSE}`));
  return folder;
}

describe('the demo at the command line', () => {
  let server: TestServer;
  let content: string;
  const before = { ...process.env };
  const silent = async (...words: string[]) => {
    const spy = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      return await run(words);
    } finally {
      spy.mockRestore();
    }
  };
  const count = async (table: string) =>
    (await server.sql.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;

  beforeAll(async () => {
    content = await smallCourse();
  });
  beforeEach(async () => {
    server = await startTestServer();
    Object.assign(process.env, {
      DATABASE_URL: server.databaseUrl,
      STORAGE_DIR: server.config.storageDir,
      CONTENT_DIR: content,
    });
  });
  afterEach(async () => {
    process.env = { ...before };
    await server.close();
  });
  afterAll(() => rm(content, { recursive: true }));

  it('is not reset under a running campus', async () => {
    await server.app.inject({ method: 'GET', url: '/health' });
    await expect(silent('demo', 'reset', '--yes')).rejects.toThrow('The campus is running on this database');
    expect(await count('person')).toBe(10);
  });

  it('is reset when the last connection of a campus that was stopped is gone', async () => {
    const { app, databaseUrl } = server;
    await app.close();
    const last = new pg.Client({ connectionString: databaseUrl, application_name: 'campus' });
    await last.connect();
    const gone = wait(1_000).then(() => last.end());
    expect(await silent('demo', 'reset', '--yes')).toBe(0);
    await gone;
    expect(await count('person')).toBe(10);
  });

  it('has no place in production', async () => {
    const production = {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://campus.example.org',
      SMTP_URL: 'smtp://localhost',
      CAMPUS_SECRET: randomBytes(32).toString('hex'),
      ISSUER_KEY: generateKeyPairSync('ed25519')
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
    };
    Object.assign(process.env, production);
    await expect(silent('demo', 'seed')).rejects.toThrow('There are no demo people in production.');
    await expect(silent('demo', 'reset', '--yes')).rejects.toThrow('There are no demo people in production.');
    await expect(silent('serve')).rejects.toThrow('This database holds 10 demo people');
  });

  it('is as on the first day after a reset, which asks when other people are there', async () => {
    const { sql, app } = server;
    await app.close();
    await sql.query(`update person set given_names = 'Otra'; delete from person_secret`);
    await sql.query(
      `insert into audit_event (id, action, subject_type, subject_id) values (gen_random_uuid(), 'test.happened', 'test', '1')`,
    );
    await sql.query(
      `insert into person (id, given_names, first_surname, locale, time_zone) values (gen_random_uuid(), 'Rosa', 'Díaz', 'es', 'UTC')`,
    );
    await expect(silent('demo', 'reset')).rejects.toThrow(/1 people in it are not demo people.*--yes/);
    expect(await count('person')).toBe(11);
    expect(await silent('demo', 'reset', '--yes')).toBe(0);
    expect(await count('person')).toBe(10);
    expect(await count('person_secret')).toBe(10);
    expect(await count(`audit_event where action = 'test.happened'`)).toBe(0);
    expect(await count(`person where given_names = 'Otra'`)).toBe(0);
    expect(await count(`course_version where status = 'published'`)).toBe(1);
    expect(await count('enrolment')).toBe(3);
    expect(await silent('demo', 'seed')).toBe(0);
    expect(await count('person')).toBe(10);
  });

  it('lets the trainer do everything in the course, once, and gives nothing back that was taken', async () => {
    const { sql, app } = server;
    await app.close();
    expect(await silent('demo', 'reset', '--yes')).toBe(0);
    const rights = async () => {
      const { rows } = await sql.query<{ named: string }>(
        `select concat_ws(' ', r.kind, r.locale) as named
           from course_right r
           join version_on_offer o on o.course_id = r.course_id and o.course_key = $1
           join person_email e on e.person_id = r.person_id and e.address = 'tomas@demo.campus.example'
           join person_email g on g.person_id = r.given_by and g.address = 'admin@demo.campus.example'
          order by r.kind, r.locale`,
        [DEMO_COURSE],
      );
      return rows.map(({ named }) => named);
    };
    const all = ['author', 'publisher', 'reviewer', 'translator en', 'translator es', 'translator fr'];
    expect(await rights()).toEqual(all);
    await sql.query(`delete from course_right where kind = 'publisher'`);
    // Also when the keys of the first seeding are forgotten, as they are after two months.
    await sql.query('delete from idempotency_key');
    expect(await silent('demo', 'seed')).toBe(0);
    expect(await rights()).toEqual(all.filter((named) => named !== 'publisher'));
    expect(await count(`audit_event where action = 'course-right.given'`)).toBe(all.length);
  });
});
