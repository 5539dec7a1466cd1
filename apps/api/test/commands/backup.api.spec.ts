import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { restoreFrom } from '../../src/commands/upkeep/restore.ts';
import { BackupFolder, Backups, checkArchive, hasItsSum, type KeptBackup } from '@campus/overview';
import { type Config } from '@campus/platform/config/config.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { createServer } from '../../src/server.ts';
import { speakAs } from '../support/as.ts';
import { testCampus } from '../support/campus.ts';
import { course, screens } from '../support/course.ts';
import { servingUrlOf, urlOf, withClient } from '../support/databases.ts';
import { plantEnrolment } from '../support/plant.ts';
import { type TestServer } from '../support/server.ts';
import { fieldWritten, screenSeen, TestDevice, type Entry } from '../support/work.ts';

const ROWS = `
  select relname,
         (xpath('/row/c/text()',
                query_to_xml(format('select count(*) as c from %I', relname), false, true, '')))[
                  1]::text as rows
    from pg_stat_user_tables
   where schemaname = any(current_schemas(false)) and relname <> 'migrations'
   order by 1`;

describe('a backup', () => {
  const campus = testCampus();
  const restored: (() => Promise<void>)[] = [];
  let folder: BackupFolder;
  let [identity, recipient, stranger] = ['', '', ''];

  beforeAll(async () => {
    folder = new BackupFolder(await mkdtemp(join(tmpdir(), 'campus-backups-')));
    identity = await generateX25519Identity();
    stranger = await generateX25519Identity();
    recipient = await identityToRecipient(identity);
  });
  afterAll(async () => {
    for (const undo of restored) await undo();
    await rm(folder.path, { recursive: true, force: true });
  });

  const make = async (): Promise<KeptBackup> =>
    (await campus.server.app.get(Backups).make(folder, recipient)).backup;

  /** A place where there is nothing yet. */
  async function emptyPlace(): Promise<Config> {
    const database = `restored_${randomUUID().replaceAll('-', '')}`;
    const storageDir = await mkdtemp(join(tmpdir(), 'campus-restored-'));
    await withClient('postgres', (client) => client.query(`create database ${database}`));
    restored.push(async () => {
      await withClient('postgres', (client) =>
        client.query(`drop database if exists ${database} with (force)`),
      );
      await rm(storageDir, { recursive: true, force: true });
    });
    return {
      ...campus.server.config,
      databaseUrl: servingUrlOf(database),
      databaseOwnerUrl: urlOf(database),
      storageDir,
    };
  }

  const restoreInto = (config: Config, path: string) => restoreFrom(path, identity, config);

  async function servedFrom(config: Config): Promise<TestServer> {
    const app = await createServer(config);
    const sql = new pg.Client({ connectionString: config.databaseOwnerUrl });
    await sql.connect();
    const close = async () => {
      await sql.end();
      await app.close();
    };
    restored.unshift(close);
    return { app, config, databaseUrl: config.databaseUrl, sql, close };
  }

  it('is one file that only its key opens, and age and tar read', async () => {
    const backup = await make();
    expect(await hasItsSum(backup.path)).toBe(true);
    await expect(checkArchive(backup.path, stranger)).rejects.toThrow();
    const { manifest, closing } = await checkArchive(backup.path, identity);
    expect(manifest.tables.map(({ name }) => name)).toContain('people.person');
    expect(closing.rows['people.person']).toBeGreaterThan(3);
    expect((await readFile(backup.path)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect((await readdir(folder.path)).some((name) => name.includes('unfinished'))).toBe(false);
  });

  it.each([
    ['cut off', (path: string) => truncate(path, 100_000)],
    [
      'changed in one byte',
      async (path: string) => {
        const bytes = await readFile(path);
        bytes[bytes.length - 500] = (bytes[bytes.length - 500] ?? 0) ^ 1;
        await writeFile(path, bytes);
      },
    ],
  ])('is not taken for whole when it was %s', async (_name, harm) => {
    const backup = await make();
    const harmed = join(folder.path, `harmed-${randomUUID()}`);
    await copyFile(backup.path, harmed);
    await harm(harmed);
    await expect(checkArchive(harmed, identity)).rejects.toThrow();
  });

  it('brings back every row and file, and the queue with what waits in it', async () => {
    const { server } = campus;
    const hash = await server.app.get(Storage).put(Buffer.from('a file that a row names'));
    await server.sql.query(
      `insert into media_file (hash, name, media_type, bytes) values ($1, 'a.txt', 'text/plain', 23)`,
      [hash],
    );
    await server.sql.query(`insert into mail (id, to_address, locale, template, subject, text_body, html_body)
      values (gen_random_uuid(), 'a@example.org', 'es', 't', E'tab\\tline\\nback\\\\slash', 'é ñ 日本', '')`);
    await server.sql.query(`select graphile_worker.add_job('send-mail', '{"mailId":"x"}')`);
    const backup = await make();
    const before = (await server.sql.query(ROWS)).rows;
    const config = await emptyPlace();
    const found = await restoreInto(config, backup.path);
    expect(found).toMatchObject({ isGood: true, isSameSecret: true, auditFault: null, missing: [] });
    const there = await servedFrom(config);
    const differing = ['campus_epoch', 'backup_run'];
    const others = (rows: { relname: string }[]) =>
      rows.filter(({ relname }) => !differing.includes(relname));
    expect(others((await there.sql.query(ROWS)).rows)).toEqual(others(before));
    expect(await there.app.get(Storage).size(hash)).toBe(23);
    const { rows: jobs } = await there.sql.query(
      `select identifier from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'send-mail'`,
    );
    expect(jobs.length).toBeGreaterThan(0);
    const subject = `select subject, text_body from mail where template = 't'`;
    expect((await there.sql.query(subject)).rows).toEqual((await server.sql.query(subject)).rows);
    const keys = `select conname, convalidated from pg_constraint where contype = 'f' order by 1`;
    expect((await there.sql.query(keys)).rows).toEqual((await server.sql.query(keys)).rows);
    const triggers = `
      select tgname, tgenabled from pg_trigger where not tgisinternal order by 1, tgrelid::regclass::text`;
    expect((await there.sql.query(triggers)).rows).toEqual((await server.sql.query(triggers)).rows);
    await expect(there.sql.query(`update audit_event set action = 'x'`)).rejects.toThrow();
    const serial = `select nextval('certificate_serial')::int as next`;
    const [here, later] = [(await server.sql.query(serial)).rows[0], (await there.sql.query(serial)).rows[0]];
    expect((later as { next: number }).next).toBeGreaterThan((here as { next: number }).next + 9_000);
  });

  it('goes into an empty place only', async () => {
    const backup = await make();
    const config = await emptyPlace();
    await expect(
      restoreInto({ ...config, databaseOwnerUrl: campus.server.databaseUrl }, backup.path),
    ).rejects.toThrow();
    await writeFile(join(config.storageDir, 'x'), '');
    const { rows } = await campus.server.sql.query<{ count: number }>(
      'select count(*)::int as count from person',
    );
    expect(rows[0]?.count).toBeGreaterThan(3);
  });

  it('leaves nothing to be lost: what was acknowledged since comes back from the devices, once', async () => {
    const enrolment = await plantEnrolment(campus.server, 'ana');
    const { enrolmentId } = enrolment;
    const phone = new TestDevice(campus.as('ana'));
    const early: Entry[] = [phone.entry(screenSeen(enrolmentId, course.first, screens.first[0]))];
    const epoch = (await phone.send(...early)).data.recordWork.epoch.id;
    // People go on working while the backup is made.
    const late: Entry[] = [];
    const working = (async () => {
      for (let at = 0; at < 20; at += 1) {
        const entry = phone.entry(fieldWritten(enrolmentId, 'risks', `text ${at}`));
        late.push(entry);
        await phone.sendIn(epoch, entry);
      }
    })();
    const [backup] = await Promise.all([make(), working]);
    for (const screen of screens.first) {
      const entry = phone.entry(screenSeen(enrolmentId, course.first, screen));
      late.push(entry);
      await phone.sendIn(epoch, entry);
    }
    const config = await emptyPlace();
    await restoreInto(config, backup.path);
    const there = await servedFrom(config);
    const again = new TestDevice(speakAs(there)('ana'), phone.deviceId);

    const told = (await again.sendIn(epoch, ...late.slice(-1))).data.recordWork;
    expect(told.receipts).toEqual([]);
    expect(told.epoch.id).not.toBe(epoch);
    expect(told.epoch.workSince).not.toBeNull();
    for (const entry of [...early, ...late]) await again.sendIn(told.epoch.id, entry);
    for (const entry of late) await again.sendIn(told.epoch.id, entry);

    const { rows: receipts } = await there.sql.query(
      `select sequence::int, refusal from journal_receipt where device_id = $1 order by sequence`,
      [phone.deviceId],
    );
    expect(receipts).toEqual([...early, ...late].map(({ sequence }) => ({ sequence, refusal: null })));
    const state = `
      select p.status, p.screens, w.value
        from activity_progress p
        join worksheet_value w using (enrolment_id)
       where p.enrolment_id = $1`;
    expect((await there.sql.query(state, [enrolmentId])).rows).toEqual(
      (await campus.server.sql.query(state, [enrolmentId])).rows,
    );
  });

  it('is listed by its moment, and old ones go by days, weeks and months', async () => {
    const { name, path } = await make();
    await copyFile(path, join(folder.path, name.replace(/\d{8}T/, '20260101T')));
    const all = await folder.list();
    expect(all.length).toBeGreaterThan(1);
    expect(all.map(({ at }) => at.getTime())).toEqual(
      all.map(({ at }) => at.getTime()).sort((a, b) => b - a),
    );
    const removed = await folder.prune({ daily: 1, weekly: 0, monthly: 0 });
    expect(removed).toEqual(all.slice(1));
    expect(await folder.list()).toEqual(all.slice(0, 1));
  });

  it('says what was tried and how it went', async () => {
    const file = join(folder.path, 'a-file');
    await writeFile(file, '');
    const broken = new BackupFolder(join(file, 'backups'));
    await expect(campus.server.app.get(Backups).make(broken, recipient)).rejects.toThrow();
    const [last] = await campus.server.app.get(Backups).runs();
    expect(last).toMatchObject({ file_name: null, missing_files: 0 });
    expect(last?.fault).toMatch(/ENOTDIR/);
  });
});

describe('the archive inside', () => {
  it('is a tar file for everybody', async () => {
    const { packed } = await import('@campus/overview/backups/tar.ts');
    const path = join(await mkdtemp(join(tmpdir(), 'campus-tar-')), 'a.tar');
    const entry = (name: string, text: string) => ({
      name,
      size: Buffer.byteLength(text),
      content: (async function* () {
        yield await Promise.resolve(Buffer.from(text));
      })(),
    });
    const chunks: Uint8Array[] = [];
    const entries = (async function* () {
      yield await Promise.resolve(entry('a/b.txt', 'ä'.repeat(700)));
      yield entry('c.txt', '');
    })();
    for await (const chunk of packed(entries, new Date())) chunks.push(chunk);
    await writeFile(path, Buffer.concat(chunks));
    expect(execFileSync('tar', ['-tf', path], { encoding: 'utf8' })).toBe('a/b.txt\nc.txt\n');
    expect(execFileSync('tar', ['-xOf', path, 'a/b.txt'], { encoding: 'utf8' })).toBe('ä'.repeat(700));
  });
});
