import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import {
  startPostgres,
  startTestPostgres,
  type RunningPostgres,
  type TestPostgres,
} from '../../../../tools/campus/postgres.ts';
import { migrateDatabase } from '../../src/commands/upkeep/migrate.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { JobWorkers } from '@campus/platform/jobs/job-workers.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { createServer } from '../../src/server.ts';
import { testConfig } from '../support/test-config.ts';
import { until } from '../support/until.ts';

const one = statement<{ one: number }>('database-away', 'select 1 as one');
const patience = statement<{ name: string; setting: string }>(
  'database-away-patience',
  `select name, setting from pg_settings
    where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'tcp_keepalives_idle') order by name`,
);
const listed = statement<{ count: number }>(
  'database-away-listed',
  'select count(*)::int as count from job_worker where session_name = $1',
);
const sleeping = statement('database-away-sleep', 'select pg_sleep($1)');
const backends = `select pid, state = 'active' and query like '%pg_sleep%' as is_asked from pg_stat_activity
  where application_name = 'campus' and pid <> pg_backend_pid()`;

describe('a database that goes and comes back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campus-away-'));
  let postgres: TestPostgres;
  let again: RunningPostgres | undefined;
  let app: NestFastifyApplication;
  const settings = () =>
    testConfig('campus', folder, {
      DATABASE_URL: postgres.url,
      DATABASE_POOL: '2',
      DATABASE_SECONDS: '2',
      JOB_LEASE_SECONDS: '2',
    });

  beforeAll(async () => {
    postgres = await startTestPostgres();
    await migrateDatabase({ databaseUrl: postgres.url, databaseOwnerUrl: postgres.url });
    app = await createServer(settings());
  });
  afterAll(async () => {
    await app.close();
    await again?.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const database = () => app.get(Database);
  const health = async () => {
    const { statusCode, body } = await app.inject({ method: 'GET', url: '/health' });
    return { status: statusCode, ...(JSON.parse(body) as { isReady: boolean; problems: string[] }) };
  };
  const live = async () => (await app.inject({ method: 'GET', url: '/health/live' })).statusCode;
  const away = { status: 503, isReady: false, problems: ['DATABASE_UNREACHABLE'] };
  const there = { status: 200, isReady: true, problems: [] };

  /** With two seconds to connect in, a busy machine does not manage it at the first try. */
  const settingsOfConnection = async () => {
    let settings: { name: string; setting: string }[] = [];
    await until('a connection is there', async () => {
      settings = await database()
        .rows(patience, [])
        .catch(() => []);
      return settings.length > 0;
    });
    return settings;
  };

  it('ends a statement that takes too long, on the server too', async () => {
    await settingsOfConnection();
    await expect(database().rows(sleeping, [10])).rejects.toMatchObject({ code: '57014' });
  });

  it('tells the server of every connection how long to wait: for a lock, for a transaction that rests, for the other end', async () => {
    const settings = await settingsOfConnection();
    expect(settings.map(({ name }) => name)).toEqual([
      'idle_in_transaction_session_timeout',
      'lock_timeout',
      'statement_timeout',
      'tcp_keepalives_idle',
    ]);
    // 0 is for ever.
    expect(settings.filter(({ setting }) => Number(setting) === 0)).toEqual([]);
  });

  it('waits for the lock of somebody else no longer than that', async () => {
    await settingsOfConnection();
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('lock table edition');
      const asked = database().transaction((tx) => tx.query('lock table edition in share mode'));
      await expect(asked).rejects.toMatchObject({ code: '55P03' });
    } finally {
      await client.end();
    }
  });

  it('drops connections that have frozen, and serves on new ones', async () => {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    const all = async () => (await client.query<{ pid: number; is_asked: boolean }>(backends)).rows;
    const signal = (rows: { pid: number }[], name: 'SIGSTOP' | 'SIGCONT') => {
      for (const { pid } of rows) process.kill(pid, name);
    };
    const areAsked = async () => (await all()).filter(({ is_asked }) => is_asked).length === 2;
    let answers: Promise<PromiseSettledResult<unknown>[]> = Promise.resolve([]);
    let rows: { pid: number }[] = [];
    // Both of the pool in use, so that both freeze with a question under way; on a slow machine not at the first try.
    await until('both are frozen in the middle', async () => {
      let isOver = false;
      const asked = [database().rows(sleeping, [1]), database().rows(sleeping, [1])];
      answers = Promise.allSettled(asked).finally(() => (isOver = true));
      await until('both are asked', async () => isOver || (await areAsked()));
      rows = await all();
      signal(rows, 'SIGSTOP');
      if (await areAsked()) return true;
      signal(rows, 'SIGCONT');
      await answers;
      return false;
    });
    try {
      expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(await database().row(one)).toEqual({ one: 1 });
      expect(await health()).toEqual(there);
    } finally {
      signal(rows, 'SIGCONT');
      await client.end();
    }
  });

  it('does not answer when a server starts: its jobs begin as soon as it does', async () => {
    const other = await createServer(settings());
    try {
      const jobs = other.get(Jobs);
      let done = 0;
      jobs.registerJob('test-late-start', async () => void done++);
      const silent = new Error('Connection terminated due to connection timeout');
      jest.spyOn(other.get(JobWorkers), 'enter').mockRejectedValueOnce(silent);
      await jobs.start();
      await other.get(Database).transaction((tx) => jobs.add(tx, 'test-late-start', {}));
      await until('the job is done', () => done === 1);
    } finally {
      await other.close();
    }
  });

  it('does not answer when a server starts that is stopped and begun again: its jobs are begun once', async () => {
    const other = await createServer(settings());
    try {
      const jobs = other.get(Jobs);
      const silent = new Error('Connection terminated due to connection timeout');
      jest.spyOn(other.get(JobWorkers), 'enter').mockRejectedValueOnce(silent);
      await jobs.start();
      await jobs.beforeApplicationShutdown();
      await jobs.start();
      const begun = async () => {
        const row = await database().row(listed, [other.get(Database).jobSessions]);
        return row?.count ?? 0;
      };
      await until('the jobs have begun', async () => (await begun()) > 0);
      let most = 0;
      // What waited to begin again after five seconds would have begun.
      for (const over = Date.now() + 7_000; Date.now() < over; await wait(100))
        most = Math.max(most, await begun());
      expect(most).toBe(1);
    } finally {
      await other.close();
    }
  });

  it('ends a server at its start for a fault that does not pass', async () => {
    const other = await createServer(settings());
    try {
      jest.spyOn(other.get(JobWorkers), 'enter').mockRejectedValueOnce(new Error('a fault of the program'));
      await expect(other.get(Jobs).start()).rejects.toThrow('a fault of the program');
    } finally {
      await other.close();
    }
  });

  it('goes while a job is in hand: the process lives on, says so, and the job is done when it is back', async () => {
    const jobs = app.get(Jobs);
    let [begun, ended] = [0, 0];
    jobs.registerJob('test-restart', async () => {
      begun++;
      // The first is at work until the database goes.
      for (const isFirst = begun === 1; isFirst; await wait(50)) await database().rows(one);
      ended++;
    });
    await jobs.start();
    await database().transaction((tx) => jobs.add(tx, 'test-restart', {}));
    await until('the job has begun', () => begun === 1);
    const { dataDir, port } = postgres;
    process.kill(postgres.pid, 'SIGINT');
    await until('the database is away', async () => (await health()).status === 503);
    expect(await health()).toEqual(away);
    expect(await live()).toBe(200);
    await until('the database has ended', () => !postgres.isUp());
    again = await startPostgres({ dataDir, durable: false, port });
    await until('the database is back', async () => (await health()).status === 200);
    expect(await health()).toEqual(there);
    await until('the job is done', () => ended > 0);
    expect(begun).toBeGreaterThanOrEqual(2);
    await until('no job is left', async () => (await left(postgres.url)) === 0);
  });
});

async function left(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from graphile_worker.jobs where task_identifier = 'test-restart'`,
  );
  await client.end();
  return rows[0]?.count ?? -1;
}
