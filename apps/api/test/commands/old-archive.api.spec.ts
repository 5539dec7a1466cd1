import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { knownMigrations, migrateTo } from '../../src/commands/upkeep/migrate.ts';
import { restoreFrom } from '../../src/commands/upkeep/restore.ts';
import { GiveEachDomainASchema1795995593056 } from '../../src/migrations/1795995593056-give-each-domain-a-schema.ts';
import { BackupFolder, Backups, checkArchive } from '@campus/overview';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { testCampus } from '../support/campus.ts';
import { servingUrlOf, urlOf, withClient } from '../support/databases.ts';
import { plantOldCampus, type OldCampus } from '../support/old-campus.ts';

const newName = (kind: string) => `${kind}_${randomUUID().replaceAll('-', '')}`;

describe('a backup that was made before domains had schemas', () => {
  const campus = testCampus();
  const [from, to] = [newName('old'), newName('restored')];
  let [folder, storageDir, path, identity] = ['', '', '', ''];
  let old: OldCampus;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campus-backups-'));
    storageDir = await mkdtemp(join(tmpdir(), 'campus-restored-'));
    old = await plantOldCampus(from);
    // The last that still had all in one schema.
    const known = knownMigrations();
    await migrateTo(urlOf(from), known.slice(0, known.indexOf(GiveEachDomainASchema1795995593056.name)));
    await withClient('postgres', (client) => client.query(`create database ${to}`));
    const { app, config } = campus.server;
    identity = await generateX25519Identity();
    // That campus served as the owner of its tables.
    const there = { ...config, databaseUrl: urlOf(from), databaseOwnerUrl: urlOf(from) };
    const backups = new Backups(there, app.get(Database), app.get(Storage), app.get(Jobs));
    const made = await backups.make(new BackupFolder(folder), await identityToRecipient(identity));
    ({ path } = made.backup);
  });
  afterAll(async () => {
    for (const database of [from, to])
      await withClient('postgres', (client) =>
        client.query(`drop database if exists ${database} with (force)`),
      );
    for (const place of [folder, storageDir]) await rm(place, { recursive: true, force: true });
  });

  it('names its tables as they were called', async () => {
    const { closing } = await checkArchive(path, identity);
    expect(closing.rows['public.person']).toBe(old.rows['person']?.length);
    expect(closing.rows['people.person']).toBeUndefined();
  });

  it('is restored into the schemas of today, with every row it had', async () => {
    const config = {
      ...campus.server.config,
      databaseUrl: servingUrlOf(to),
      databaseOwnerUrl: urlOf(to),
      storageDir,
    };
    expect(await restoreFrom(path, identity, config)).toMatchObject({
      auditFault: null,
      doubtfulCertificates: [],
      certificates: old.known.certificates.length,
    });
    await withClient(to, async (client) => {
      const lost: string[] = [];
      for (const [table, { length }] of Object.entries(old.rows)) {
        const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
        if ((rows[0]?.n ?? 0) < length) lost.push(table);
      }
      expect(lost).toEqual([]);
      const { rows } = await client.query(
        `select to_regclass('people.person') is not null as "isMoved", to_regclass('public.person') as "left"`,
      );
      expect(rows).toEqual([{ isMoved: true, left: null }]);
    });
  });
});
