import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { personas, type Persona } from '../support/personas.ts';

const LIST = `query Q($state: JobState, $task: String) { queuedJobs(state: $state, task: $task) {
  totalCount counts { task state count } items { id task state attempts maxAttempts error { code detail } } } }`;
const RETRY = `mutation M($input: RetryJobInput!) { retryJob(input: $input) { __typename ... on JobTended { jobId } ... on Refusal { code params } } }`;
const GIVE_UP = `mutation M($input: GiveUpJobInput!) { giveUpJob(input: $input) { __typename ... on JobTended { jobId } ... on Refusal { code params } } }`;

interface ListData {
  queuedJobs: {
    totalCount: number;
    counts: { task: string; state: string; count: number }[];
    items: {
      id: string;
      task: string;
      state: string;
      attempts: number;
      error: { code: string; detail: string } | null;
    }[];
  };
}
const reason = 'The mail server is gone for good.';
const tends: readonly Persona[] = ['lucia', 'admin'];

describe('the queue', () => {
  const campus = testCampus();
  const jobs = () => campus.server.app.get(Jobs);
  const add = (task: string, options: object = {}) =>
    campus.server.app.get(Database).transaction((tx) => jobs().add(tx, task, {}, options));
  const list = async (variables: Record<string, unknown> = {}, persona: Persona = 'lucia') =>
    (await campus.as(persona).query<ListData>(LIST, variables)).data.queuedJobs;
  const idOf = async (task: string) => (await list({ task })).items[0]?.id ?? '';
  const act = (text: string, input: object, persona: Persona = 'lucia') =>
    campus.as(persona).query(text, { input: { idempotencyKey: randomUUID(), ...input } });
  let runs = 0;

  beforeAll(async () => {
    jobs().registerJob('test-fails', () =>
      Promise.reject(new Error('550 5.1.1 <ana@example.org> is unknown')),
    );
    jobs().registerJob('test-again', () => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:25')) : Promise.resolve();
    });
    await add('test-fails', { maxAttempts: 1 });
    await add('test-again', { maxAttempts: 5 });
    await add('test-later', { runAt: new Date(Date.now() + 3_600_000) });
    await jobs().drain();
  });

  it('shows what failed first, then what comes again or waits, with nothing of anybody in it', async () => {
    const { items, totalCount, counts } = await list();
    expect(totalCount).toBe(items.length);
    expect(items[0]).toMatchObject({
      task: 'test-fails',
      state: 'FAILED',
      error: { code: 'MAIL_SERVER', detail: '550' },
    });
    expect(items.find(({ task }) => task === 'test-again')).toMatchObject({
      state: 'RETRYING',
      attempts: 1,
      error: { code: 'CONNECTION', detail: 'ECONNREFUSED' },
    });
    expect(items.find(({ task }) => task === 'test-later')).toMatchObject({ state: 'WAITING', error: null });
    expect(JSON.stringify(items)).not.toContain('ana@example.org');
    expect(counts).toContainEqual({ task: 'test-fails', state: 'FAILED', count: 1 });
    expect((await list({ state: 'FAILED' })).items.map(({ task }) => task)).toEqual(['test-fails']);
    expect((await list({ state: 'FAILED', task: 'test-later' })).totalCount).toBe(0);
  });

  it('is read in two statements, whatever its length', async () => {
    await campus.as('admin').headers();
    // The session is the third.
    await campus.expectQueries(3, () => list({}, 'admin'));
  });

  it('does a job again at once when asked, and writes down who asked', async () => {
    const jobId = await idOf('test-again');
    expect(resultOf(await act(RETRY, { jobId }))).toMatchObject({ jobId });
    await jobs().drain();
    expect((await list({ task: 'test-again' })).totalCount).toBe(0);
    const { rows } = await campus.server.sql.query(
      `select action, detail ->> 'task' as task from audit_event where subject_type = 'job' and subject_id = $1`,
      [jobId],
    );
    expect(rows).toEqual([{ action: 'job.retried', task: 'test-again' }]);
  });

  it('lets go of a job for good, with a reason', async () => {
    const jobId = await idOf('test-fails');
    expectRefusal(await act(GIVE_UP, { jobId, reason: 'short' }), 'REASON_NEEDED');
    const input = { jobId, reason, idempotencyKey: randomUUID() };
    expect(resultOf(await act(GIVE_UP, input))).toMatchObject({ jobId });
    expect(resultOf(await act(GIVE_UP, input))).toMatchObject({ jobId });
    expect((await list({ task: 'test-fails' })).totalCount).toBe(0);
    expectRefusal(await act(RETRY, { jobId }), 'NOT_FOUND');
    expectRefusal(await act(RETRY, { jobId: 'no number' }), 'NOT_FOUND');
  });

  it('leaves a job alone that a server has in hand', async () => {
    await add('test-held');
    const jobId = await idOf('test-held');
    await campus.server.sql.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'another' where id = $1`,
      [jobId],
    );
    expect((await list({ state: 'RUNNING' })).items).toMatchObject([{ id: jobId }]);
    expectRefusal(await act(RETRY, { jobId }), 'JOB_RUNNING');
    expectRefusal(await act(GIVE_UP, { jobId, reason }), 'JOB_RUNNING');
  });

  it.each(personas.filter((persona) => !tends.includes(persona)))('is closed to %s', async (persona) => {
    const code = persona === 'nobody' ? 'SIGN_IN_NEEDED' : 'FORBIDDEN';
    expectDenied(await campus.as(persona).query(LIST), code);
    expectDenied(await act(RETRY, { jobId: '1' }, persona), code);
    expectDenied(await act(GIVE_UP, { jobId: '1', reason }, persona), code);
  });
});
