import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, statement } from '@campus/platform/database/database.ts';
import { LeaseLost } from '@campus/platform/database/lease-lost.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { createServer } from '../../src/server.ts';
import { expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';

const LIST = `query Q($task: String) { queuedJobs(task: $task) { items { id state } } }`;
const RETRY = `mutation M($input: RetryJobInput!) { retryJob(input: $input) { __typename ... on JobTended { jobId } ... on Refusal { code } } }`;

const LEASE_SECONDS = 2;
const one = statement<{ one: number }>('job-leases', 'select 1 as one');
const note = statement('job-leases-note', `insert into throttle values ($1, 1, now() + interval '1 hour')`);

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(50);
}

/** Two servers on one database; one of them falls silent in the middle of a job, as when its machine freezes. */
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

  beforeAll(async () => {
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
    await until(() => fate.held !== undefined);
  });
  afterAll(() => other.close(), 60_000);

  it('is in hand while that lives, then stalled, then done by another; what the silent one began is not written', async () => {
    const [job] = await listed('test-lease');
    expect(job?.state).toBe('RUNNING');
    // Longer than a lease: heartbeats keep it.
    await wait(LEASE_SECONDS * 1_500);
    expect(await listed('test-lease')).toMatchObject([{ state: 'RUNNING' }]);
    expectRefusal(await retry(job?.id ?? '', '0193a000-0051-7000-8000-000000000001'), 'JOB_RUNNING');
    jest.spyOn(other.get(Database), 'aside').mockRejectedValue(new Error('the machine stands still'));
    await until(async () => (await listed('test-lease'))[0]?.state === 'STALLED');
    const begun = Date.now();
    await jobs().start();
    await until(() => done.length > 0);
    expect(Date.now() - begun).toBeLessThan(LEASE_SECONDS * 5_000);
    fate.held?.();
    await until(() => fate.later !== undefined);
    expect(fate.ended).toBeInstanceOf(Error);
    expect(fate.later).toBeInstanceOf(LeaseLost);
    expect([await notes('written by the frozen one'), await notes('written by the one that lives')]).toEqual([
      0, 1,
    ]);
    await until(async () => (await listed('test-lease')).length === 0);
    expect(done).toEqual(['here']);
    await jobs().beforeApplicationShutdown();
  });

  it('is handed on at once when somebody asks for it', async () => {
    await database().transaction((tx) => jobs().add(tx, 'test-stalled', {}));
    const [job] = await listed('test-stalled');
    await campus.server.sql.query(
      `insert into job_worker (id, session_name, seen_at) values ('gone', 'nobody', now() - interval '1 minute')`,
    );
    await campus.server.sql.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = 'gone' where id = $1`,
      [job?.id],
    );
    const found = resultOf(await retry(job?.id ?? '', '0193a000-0051-7000-8000-000000000002'));
    expect(found).toMatchObject({ __typename: 'JobTended' });
    expect(await listed('test-stalled')).toMatchObject([{ state: 'WAITING' }]);
  });
});
