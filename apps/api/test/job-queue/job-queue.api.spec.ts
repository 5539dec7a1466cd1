import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { Database } from '@campus/platform/database/database.ts';
import { JobWorkers } from '@campus/platform/jobs/job-workers.ts';
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
  /** A job that fails once, and would not a second time. */
  const addFailing = async (task: string, words: string, maxAttempts: number) => {
    let runs = 0;
    jobs().registerJob(task, () => (runs++ ? Promise.resolve() : Promise.reject(new Error(words))));
    await add(task, { maxAttempts });
    await jobs().drain();
  };
  const inAnHour = () => ({ runAt: new Date(Date.now() + 3_600_000) });

  it('shows what failed first, then what comes again or waits, with nothing of anybody in it', async () => {
    await addFailing('test-fails', '550 5.1.1 <ana@example.org> is unknown', 1);
    await addFailing('test-again', 'connect ECONNREFUSED 127.0.0.1:25', 5);
    await add('test-later', inAnHour());
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
    await add('test-long', inAnHour());
    await campus.as('admin').headers();
    // The session is the third.
    await campus.expectQueries(3, () => list({}, 'admin'));
  });

  it('does a job again at once when asked, and writes down who asked', async () => {
    await addFailing('test-twice', 'connect ECONNREFUSED 127.0.0.1:25', 5);
    const jobId = await idOf('test-twice');
    expect(resultOf(await act(RETRY, { jobId }))).toMatchObject({ jobId });
    await jobs().drain();
    expect((await list({ task: 'test-twice' })).totalCount).toBe(0);
    const { rows } = await campus.server.sql.query(
      `select action, detail ->> 'task' as task from audit_event where subject_type = 'job' and subject_id = $1`,
      [jobId],
    );
    expect(rows).toEqual([{ action: 'job.retried', task: 'test-twice' }]);
  });

  it('lets go of a job for good, with a reason', async () => {
    await addFailing('test-given-up', '550 5.1.1 <ana@example.org> is unknown', 1);
    const jobId = await idOf('test-given-up');
    expectRefusal(await act(GIVE_UP, { jobId, reason: 'short' }), 'REASON_NEEDED');
    const input = { jobId, reason, idempotencyKey: randomUUID() };
    expect(resultOf(await act(GIVE_UP, input))).toMatchObject({ jobId });
    expect(resultOf(await act(GIVE_UP, input))).toMatchObject({ jobId });
    expect((await list({ task: 'test-given-up' })).totalCount).toBe(0);
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

  it('does a job again although dead servers cannot be looked for just now', async () => {
    await addFailing('test-busy', 'connect ECONNREFUSED 127.0.0.1:25', 5);
    const jobId = await idOf('test-busy');
    const recover = jest
      .spyOn(JobWorkers.prototype, 'recover')
      .mockRejectedValue(new Error('timeout exceeded when trying to connect'));
    try {
      expect(resultOf(await act(RETRY, { jobId }))).toMatchObject({ jobId });
      expectRefusal(await act(RETRY, { jobId: '999999999' }), 'NOT_FOUND');
    } finally {
      recover.mockRestore();
    }
  });

  it.each(personas.filter((persona) => !tends.includes(persona)))('is closed to %s', async (persona) => {
    const code = persona === 'nobody' ? 'SIGN_IN_NEEDED' : 'FORBIDDEN';
    expectDenied(await campus.as(persona).query(LIST), code);
    expectDenied(await act(RETRY, { jobId: '1' }, persona), code);
    expectDenied(await act(GIVE_UP, { jobId: '1', reason }, persona), code);
  });
});
