import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { accountFor, makePrivateFolder, makeThoroughfare } from './postgres-account.ts';
import { startPostgres } from './postgres.ts';

/** As docs/running.md has it, on the embedded server: what is written there must work. */
describe('going back to a point in time', () => {
  const home = mkdtempSync(join(tmpdir(), 'campus-pitr-spec-'));
  const [dataDir, restored, base, wal] = ['data', 'restored', 'base', 'wal'].map((name) =>
    join(home, name),
  ) as [string, string, string, string];
  const account = accountFor(dataDir);
  const open = (folder: string) => startPostgres({ dataDir: folder, durable: true });
  const own = (path: string) => account && chownSync(path, account.uid, account.gid);
  const copy = (from: string, to: string) => execFileSync('cp', ['-a', from, to]);

  async function withSql<Result>(url: string, work: (sql: pg.Client) => Promise<Result>): Promise<Result> {
    const sql = new pg.Client({ connectionString: url });
    await sql.connect();
    try {
      return await work(sql);
    } finally {
      await sql.end();
    }
  }

  beforeAll(async () => {
    makeThoroughfare(home);
    makePrivateFolder(wal, account);
    const server = await open(dataDir);
    await server.stop();
    appendFileSync(
      join(realpathSync(dataDir), 'postgresql.auto.conf'),
      [
        '',
        'wal_level = replica',
        'archive_mode = on',
        `archive_command = 'test ! -f ${wal}/%f && cp %p ${wal}/%f.part && mv ${wal}/%f.part ${wal}/%f'`,
        '',
      ].join('\n'),
    );
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** While people work: pg_basebackup asks for the same. */
  async function takeBase(sql: pg.Client): Promise<void> {
    await sql.query(`select pg_backup_start('base', fast => true)`);
    // Files that vanish meanwhile are those the log brings back.
    copy(realpathSync(dataDir), base);
    const { rows } = await sql.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
    writeFileSync(join(base, 'backup_label'), rows[0]?.labelfile ?? '');
    own(join(base, 'backup_label'));
  }

  /** The log of everything so far is in the archive. */
  async function archived(sql: pg.Client): Promise<void> {
    const { rows } = await sql.query<{ file: string }>('select pg_walfile_name(pg_switch_wal()) as file');
    while (!readdirSync(wal).includes(rows[0]?.file ?? '')) await sleep(50);
  }

  /** It answers questions before it takes writes. */
  async function promoted(sql: pg.Client): Promise<void> {
    const isRecovering = async () =>
      (await sql.query<{ is: boolean }>('select pg_is_in_recovery() as is')).rows[0]?.is === true;
    while (await isRecovering()) await sleep(50);
  }

  it('finds what was written before it, and nothing that was written after', async () => {
    const server = await open(dataDir);
    const between = await withSql(server.url, async (sql) => {
      await sql.query('create table note (text text)');
      await takeBase(sql);
      await sql.query(`insert into note values ('first')`);
      await sleep(50);
      const { rows } = await sql.query<{ at: string }>('select clock_timestamp()::text as at');
      await sleep(50);
      await sql.query(`insert into note values ('second')`);
      await archived(sql);
      return rows[0]?.at ?? '';
    });
    await server.stop();

    copy(base, restored);
    for (const left of ['postmaster.pid', 'pg_wal'])
      rmSync(join(restored, left), { recursive: true, force: true });
    makePrivateFolder(join(restored, 'pg_wal'), account);
    appendFileSync(
      join(restored, 'postgresql.auto.conf'),
      [
        'archive_mode = off',
        `restore_command = 'cp ${wal}/%f %p'`,
        `recovery_target_time = '${between}'`,
        `recovery_target_action = 'promote'`,
        '',
      ].join('\n'),
    );
    writeFileSync(join(restored, 'recovery.signal'), '');
    own(join(restored, 'recovery.signal'));

    const again = await open(restored);
    const found = await withSql(again.url, async (sql) => {
      await promoted(sql);
      return {
        notes: (await sql.query('select text from note')).rows,
        // By it servers know that this is not the database it was (decision 0053).
        timelines: (await sql.query('select timeline_id > 1 as is_other from pg_control_checkpoint()')).rows,
        accepts: (await sql.query(`insert into note values ('third') returning text`)).rows,
      };
    });
    await again.stop();
    expect(found).toEqual({
      notes: [{ text: 'first' }],
      timelines: [{ is_other: true }],
      accepts: [{ text: 'third' }],
    });
  });
});
