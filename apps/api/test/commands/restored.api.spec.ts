import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { restoreFrom } from '../../src/commands/upkeep/restore.ts';
import { BackupFolder, Backups, checkArchive } from '@campus/overview';
import { type Config } from '@campus/platform/config/config.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Scratch } from '@campus/platform/storage/scratch.ts';
import { storageFor } from '@campus/platform/storage/storage.module.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue } from '../support/certificates.ts';
import { servingUrlOf, urlOf, withClient } from '../support/databases.ts';
import { plantEnrolment } from '../support/plant.ts';
import { call } from '../support/commands.ts';
import { until } from '../support/until.ts';

/** The secret part of a key that is only for these tests. */
const IDENTITY = 'AGE-SECRET-KEY-1PJSFM6ME65MQHE6AUDM0DN4ZK4DSNTJHLP737KK9HA67LQ8P3GDS0JL9R9';
const RECIPIENT = 'age17x8qtgjhcd4g492yxlaktm9jpmfavrxfj3c94w5kutc22t74gghsztzjhh';

describe('a campus with certificates that is restored', () => {
  const campus = testCampus();
  let [folder, storageDir, database, path, identity] = ['', '', '', '', ''];
  /** Of a place where nothing is yet. */
  let config: Config;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campus-backups-'));
    for (const persona of ['ana', 'chloe'] as const) {
      const { enrolmentId } = await plantEnrolment(campus.server, persona);
      await earn(campus.server, enrolmentId);
      await issue(campus.as('lucia'), enrolmentId);
    }
    const hash = await campus.server.app.get(Storage).put(Buffer.from('a picture'));
    await campus.server.sql.query(
      `insert into media_file (hash, name, media_type, bytes) values ($1, 'a.png', 'image/png', 9)`,
      [hash],
    );
    identity = await generateX25519Identity();
    const made = await campus.server.app
      .get(Backups)
      .make(new BackupFolder(folder), await identityToRecipient(identity));
    ({ path } = made.backup);
  });
  beforeEach(async () => {
    database = `restored_${randomUUID().replaceAll('-', '')}`;
    storageDir = await mkdtemp(join(tmpdir(), 'campus-restored-'));
    await withClient('postgres', (client) => client.query(`create database ${database}`));
    config = {
      ...campus.server.config,
      databaseUrl: servingUrlOf(database),
      databaseOwnerUrl: urlOf(database),
      storageDir,
    };
  });
  afterEach(async () => {
    await withClient('postgres', (client) =>
      client.query(`drop database if exists ${database} with (force)`),
    );
    await rm(storageDir, { recursive: true, force: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is refused where files lie already, and nothing is written', async () => {
    const full = await mkdtemp(join(tmpdir(), 'campus-full-'));
    const there = { ...config, storageDir: full };
    const storage = await storageFor(there, new Scratch(there));
    await storage.put(Buffer.from('what somebody else left'));
    await expect(restoreFrom(path, identity, there)).rejects.toThrow(/files in the storage already/);
    const { rows } = await withClient(database, (client) =>
      client.query(`select from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`),
    );
    expect(rows).toEqual([]);
    await rm(full, { recursive: true });
  });

  it('has all its certificates verify, its audit whole, its rows counted and its files as they were', async () => {
    const { sql } = campus.server;
    const count = async (table: string) =>
      Number((await sql.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);
    const { closing } = await checkArchive(path, identity);
    expect(await count('certificate')).toBe(2);
    const found = await restoreFrom(path, identity, config);
    expect(found).toMatchObject({
      isGood: true,
      certificates: 2,
      doubtfulCertificates: [],
      auditFault: null,
      missing: [],
      files: closing.files,
      rows: Object.values(closing.rows).reduce((sum, rows) => sum + rows, 0),
    });
    expect(found.auditEvents).toBe(await count('audit_link'));
    expect(found.auditEvents).toBeGreaterThanOrEqual(2);
    expect(found.files).toBeGreaterThanOrEqual(1);
  });
});

describe('a backup by the timetable', () => {
  const dir = join(tmpdir(), `campus-nightly-${randomUUID()}`);
  const backups = new BackupFolder(dir);
  const campus = testCampus({
    BACKUP_DIR: dir,
    BACKUP_RECIPIENT: RECIPIENT,
    BACKUP_AT: '* * * * *',
    BACKUP_KEEP: '1,0,0',
  });

  beforeAll(async () => {
    await campus.server.app.get(Jobs).start();
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('is made at its time, whole, and noted', async () => {
    await until('a backup is there', async () => (await backups.list()).length > 0);
    // No other begins: the next minute's would take its place.
    await campus.server.app.get(Jobs).beforeApplicationShutdown();
    const [backup] = await backups.list();
    const { closing } = await checkArchive(backup?.path ?? '', IDENTITY);
    expect(closing.rows['people.person']).toBeGreaterThan(3);
    const runs = await campus.server.app.get(Backups).runs();
    const run = runs.find(({ file_name }) => file_name === backup?.name);
    expect(run).toMatchObject({ ended_at: expect.any(Date), fault: null, missing_files: 0 });
    const { said } = await call('backup', 'list', '--in', dir);
    expect(said).toMatch(/^campus-\d{8}T\d{6}Z\.tar\.gz\.age {2}\d+\.\d (kB|MB)\n/);
  });
});
