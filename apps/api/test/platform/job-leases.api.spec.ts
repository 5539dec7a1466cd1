import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, statement } from '@campus/platform/database/database.ts';
import { LeaseLost } from '@campus/platform/database/lease-lost.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { createServer } from '../../src/server.ts';
import { expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { until } from '../support/until.ts';

const LIST = `query Q($task: String) { queuedJobs(task: $task) { items { id state } } }`;
const RETRY = `mutation M($input: RetryJobInput!) { retryJob(input: $input) { __typename ... on JobTended { jobId } ... on Refusal { code } } }`;

/** Odd, so that its heartbeats are known by their interval. */
const LEASE_SECONDS = 61;
const BEAT_MS = (LEASE_SECONDS * 1_000) / 4;
const one = statement<{ one: number }>('job-leases', 'select 1 as one');
const note = statement('job-leases-note', `insert into throttle values ($1, 1, now() + interval '1 hour')`);

/** Two servers on one database; one of them falls silent with a job in hand, as when its machine stands still. */
describe('the job of a server that is silent', () => {
  const campus = testCampus({ JOB_LEASE_SECONDS: String(LEASE_SECONDS) });
  let other: NestFastifyApplication;
  const done: string[] = [];
  const fate: { held?: () => void; ended?: unknown; later?: unknown } = {};

  const jobs = () => campus.server.app.get(Jobs);
  const database = () => campus.server.app.get(Database);
  const listed = async (task: string) =>
    (
      await campus
        .as('lucia')
        .query<{ queuedJobs: { items: { id: string; state: string }[] } }>(LIST, { task })
    ).data.queuedJobs.items;
  const retry = (jobId: string, idempotencyKey: string) =>
    campus.as('lucia').query(RETRY, { input: { jobId, idempotencyKey } });
  const notes = async (key: string) =>
    (await campus.server.sql.query('select key from throttle where key = $1', [key])).rowCount;

  /** Hearts beat when they are told to, in the order in which the servers began. */
  const hearts: (() => void)[] = [];
  const seenAgo = async (seconds: number) => {
    const ago = `now() - make_interval(secs => ${seconds})`;
    await campus.server.sql.query(`update job_worker set seen_at = ${ago}`);
    await campus.server.sql.query(
      `update graphile_worker._private_jobs set locked_at = ${ago} where locked_at is not null`,
    );
  };
  const hasBeaten = async () =>
    (await campus.server.sql.query(`select from job_worker where seen_at > now() - interval '10 seconds'`))
      .rowCount === 1;

  beforeAll(async () => {
    const interval = globalThis.setInterval;
    jest
      .spyOn(globalThis, 'setInterval')
      .mockImplementation((work: () => void, ms?: number) =>
        interval(ms === BEAT_MS && hearts.push(work) ? () => undefined : work, ms),
      );
    other = await createServer(campus.server.config);
    const theirs = other.get(Database);
    other.get(Jobs).registerJob('test-lease', async () => {
      if (fate.held) return Promise.reject(new Error('it has lost its lease, and takes nothing more'));
      const frozen = new Promise<void>((resolve) => (fate.held = resolve));
      fate.ended = await theirs
        .transaction(async (tx) => {
          await theirs.rowsIn(tx, note, ['written by the frozen one']);
          await frozen;
        })
        .catch((error: unknown) => error);
      fate.later = await theirs.row(one).catch((error: unknown) => error);
    });
    jobs().registerJob('test-lease', async () => {
      await database().rows(note, ['written by the one that lives']);
      done.push('here');
    });
    await other.get(Jobs).start();
    await database().transaction((tx) => jobs().add(tx, 'test-lease', {}));
    await until('the job has begun', () => fate.held !== undefined);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await other.close();
  });

  it('is in hand while it lives, and stalled when it does not', async () => {
    const [job] = await listed('test-lease');
    expect(job?.state).toBe('RUNNING');
    await seenAgo(LEASE_SECONDS - 20);
    expect(await listed('test-lease')).toMatchObject([{ state: 'RUNNING' }]);
    hearts[0]?.();
    await until('the heart has beaten', hasBeaten);
    expect(await listed('test-lease')).toMatchObject([{ state: 'RUNNING' }]);
    expectRefusal(await retry(job?.id ?? '', '0193a000-0051-7000-8000-000000000001'), 'JOB_RUNNING');
    await seenAgo(LEASE_SECONDS + 1);
    expect(await listed('test-lease')).toMatchObject([{ state: 'STALLED' }]);
  });

  it('is done by another, which takes it up with its first heartbeat, and what the silent one began is not written', async () => {
    await jobs().start();
    hearts[1]?.();
    await until('the other has done it', () => done.length > 0);
    const now = Date.now;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + (LEASE_SECONDS + 1) * 1_000);
    fate.held?.();
    await until('the silent one has woken up', () => fate.later !== undefined);
    clock.mockRestore();
    expect(fate.ended).toBeInstanceOf(Error);
    expect(fate.later).toBeInstanceOf(LeaseLost);
    expect([await notes('written by the frozen one'), await notes('written by the one that lives')]).toEqual([
      0, 1,
    ]);
    await until('the job is gone', async () => (await listed('test-lease')).length === 0);
    expect(done).toEqual(['here']);
  });

  it('is handed on at once when somebody asks for it', async () => {
    await database().transaction((tx) => jobs().add(tx, 'test-stalled', {}));
    const [job] = await listed('test-stalled');
    await campus.server.sql.query(
      `insert into job_worker (id, session_name, seen_at) values ('gone', 'nobody', now() - interval '1 hour')`,
    );
    await jobs().beforeApplicationShutdown();
    await campus.server.sql.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 hour', locked_by = 'gone' where id = $1`,
      [job?.id],
    );
    const found = resultOf(await retry(job?.id ?? '', '0193a000-0051-7000-8000-000000000002'));
    expect(found).toMatchObject({ __typename: 'JobTended' });
    expect(await listed('test-stalled')).toMatchObject([{ state: 'WAITING' }]);
  });
});
